import { dateOf, type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import { isDisputed } from '../dispute/disputes-of-period.ts';
import type { DisputeReport } from '../dispute/report.ts';
import type { ClauseContext } from '../kind.ts';
import { beginsIn } from '../recorded.ts';
import { creditStanding, fixedAt } from './credit-state.ts';
import type { Earned } from './earned.ts';
import type { CreditReport } from './report.ts';
import type { CreditRemedy } from './terms.ts';

/** Where a credit stands, as the report has it, and a claim that came too late. */
export function standingOf(
  { around: { zone }, facts, asOf }: ClauseContext,
  disputes: readonly DisputeReport[],
  remedy: CreditRemedy,
  earned: readonly Earned[],
): {
  readonly report: Pick<CreditReport, 'state' | 'claimBy' | 'claimedAt' | 'issuedAt'>;
  /** From when on it uses up caps; undefined where it does not. */
  readonly fixedAt: EpochMs | undefined;
  /** When its amount was last open: the end of the claim window of one that lapsed. */
  readonly openUntil: EpochMs;
  readonly findings: readonly Finding[];
} {
  const { period } = earned[0]!;
  const end = Date.parse(period.end);
  const isAbout = (event: AgreementEvent) =>
    (event.clause === '' || event.clause === remedy.id) &&
    (event.objective === '' || earned.some(each => each.objective.id === event.objective)) &&
    beginsIn(event.span, period);
  const disputed = earned.some(each => isDisputed(disputes, each.objective.id, period.id));
  const events = facts.events.filter(isAbout);
  const standing = creditStanding(remedy.credit.claimWithin, end, zone, events, asOf, disputed);
  const { state, claimBefore, claimedAt, issuedAt, late } = standing;
  const findings: Finding[] = [];
  if (late) {
    const lastDay = dateOf((claimBefore ?? end) - 1, zone);
    sayOfRow(facts.eventsFile, findings, 'warning')(
      late.row,
      'late-claim',
      'at',
      `Unexpected claim for ${period.id} on ${dateOf(late.at, zone)}, expected one by ${lastDay}`,
      'Correct the date, or issue the credit all the same',
    );
  }
  const cutOff = Math.max(...earned.map(each => Date.parse(each.period.cutOff)));
  return {
    fixedAt: fixedAt(remedy.credit.claimWithin, standing, cutOff),
    openUntil: state === 'lapsed' ? (claimBefore ?? asOf) : asOf,
    report: {
      state,
      ...(claimBefore !== undefined && { claimBy: dateOf(claimBefore - 1, zone) }),
      ...(claimedAt !== undefined && { claimedAt: isoUtc(claimedAt) }),
      ...(issuedAt !== undefined && { issuedAt: isoUtc(issuedAt) }),
    },
    findings,
  };
}
