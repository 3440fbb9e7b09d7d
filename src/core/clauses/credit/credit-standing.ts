import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import type { CreditReport } from '../../report.ts';
import { isDisputed } from '../dispute/disputes-of-period.ts';
import { creditStanding } from './credit-state.ts';
import type { CreditContext } from './credits.ts';
import type { Earned } from './earned.ts';
import type { CreditRemedy } from './terms.ts';

/** Where a credit stands, as the report has it, and a claim that came too late. */
export function standingOf(
  { agreement, facts, asOf, disputes = [] }: CreditContext,
  remedy: CreditRemedy,
  earned: readonly Earned[],
): {
  readonly report: Pick<CreditReport, 'state' | 'claimBy' | 'claimedAt' | 'issuedAt'>;
  readonly findings: readonly Finding[];
} {
  const { period } = earned[0]!;
  const zone = agreement.terms.timezone;
  const [start, end] = [Date.parse(period.start), Date.parse(period.end)];
  const isAbout = (event: AgreementEvent) =>
    (event.clause === '' || event.clause === remedy.id) &&
    (event.objective === '' || earned.some(each => each.objective.id === event.objective)) &&
    event.span !== undefined &&
    event.span.start >= start &&
    event.span.start < end;
  const disputed = earned.some(each => isDisputed(disputes, each.objective.id, period.id));
  const events = facts.events.filter(isAbout);
  const standing = creditStanding(remedy.credit.claimWithin, end, zone, events, asOf, disputed);
  const { state, claimBefore, claimedAt, issuedAt, late } = standing;
  const findings: Finding[] = late
    ? [
        {
          code: 'late-claim',
          severity: 'warning',
          file: facts.eventsFile,
          place: { kind: 'dataset', row: late.row, column: 'at' },
          message: `Unexpected claim for ${period.id} on ${dateOf(late.at, zone)}, expected one by ${dateOf((claimBefore ?? end) - 1, zone)}`,
          fix: 'Correct the date, or issue the credit all the same',
        },
      ]
    : [];
  return {
    report: {
      state,
      ...(claimBefore !== undefined && { claimBy: dateOf(claimBefore - 1, zone) }),
      ...(claimedAt !== undefined && { claimedAt: isoUtc(claimedAt) }),
      ...(issuedAt !== undefined && { issuedAt: isoUtc(issuedAt) }),
    },
    findings,
  };
}
