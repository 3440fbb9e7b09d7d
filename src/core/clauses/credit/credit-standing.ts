import { type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import { shownApart } from '../../ground/calendar/shown-apart.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import { isDisputed } from '../dispute/disputes-of-period.ts';
import type { DisputeReport } from '../dispute/report.ts';
import type { ClauseContext } from '../kind.ts';
import { beginsIn } from '../recorded.ts';
import { isDayStart, lastTime } from '../right-window.ts';
import { claimBefore, type WindowStarts } from './claim-deadline.ts';
import type { ClaimWindow } from './claim-window.ts';
import { creditStanding, fixedAt } from './credit-state.ts';
import type { Earned } from './earned.ts';
import type { CreditReport } from './report.ts';
import type { CreditRemedy } from './terms.ts';

/** Where a credit stands as long as not all of it is issued, as the report has it, and a claim that came too late. */
export type Standing = {
  readonly report: Pick<
    CreditReport,
    'state' | 'claimBy' | 'claimUntil' | 'awaitsNotice' | 'awaitsEnd' | 'claimedAt'
  >;
  /** From when on it uses up caps; undefined where it does not. */
  readonly fixedAt: EpochMs | undefined;
  /** When its amount was last open: the end of the claim window of one that lapsed. */
  readonly openUntil: EpochMs;
  /** What was recorded of it by now, the earliest first. */
  readonly events: readonly AgreementEvent[];
  readonly findings: readonly Finding[];
};

export function standingOf(
  { around, facts, asOf }: ClauseContext,
  disputes: readonly DisputeReport[],
  remedy: CreditRemedy,
  earned: readonly Earned[],
): Standing {
  const { period } = earned[0]!;
  const { zone } = around;
  const window = remedy.credit.claimWithin;
  const isAbout = (event: AgreementEvent) =>
    (event.clause === '' || event.clause === remedy.id) &&
    (event.objective === '' || earned.some(each => each.objective.id === event.objective)) &&
    beginsIn(event.span, period);
  const disputed = earned.some(each => isDisputed(disputes, each.objective.id, period.id));
  const events = facts.events.filter(each => each.at < asOf && isAbout(each));
  const starts = startsOf(earned, events);
  const before = window && claimBefore(window, starts, around);
  const last = before === undefined ? undefined : lastTime(before, zone);
  const standing = creditStanding(before, events, asOf, disputed);
  const { state, claimedAt, late } = standing;
  const findings: Finding[] = [];
  if (late && before !== undefined) {
    const coarsest = isDayStart(before, zone) ? 'day' : 'minute';
    const [claimed, by] = shownApart(late.at, before - 1, zone, coarsest);
    sayOfRow(facts.eventsFile, findings, 'warning')(
      late.row,
      'late-claim',
      'at',
      `Unexpected claim for ${period.id} on ${claimed}, expected one by ${by}`,
      'Correct the date, issue the credit all the same, or remove the row, which changes nothing',
    );
  }
  return {
    fixedAt: fixedAt(window !== undefined, standing, starts['cut-off']),
    openUntil: state === 'lapsed' ? (before ?? asOf) : asOf,
    events,
    report: {
      state,
      ...(last && { claimBy: last.date, ...(last.until && { claimUntil: last.until }) }),
      ...(window && before === undefined && awaited(window)),
      ...(claimedAt !== undefined && { claimedAt: isoUtc(claimedAt) }),
    },
    findings,
  };
}

function awaited({ from }: ClaimWindow): Pick<CreditReport, 'awaitsNotice' | 'awaitsEnd'> {
  return from === 'last-incident' ? { awaitsEnd: true } : { awaitsNotice: true };
}

/** When the claim windows of a credit begin; the last incident is that of all misses that count, also where it was over after the period. */
function startsOf(
  earned: readonly Earned[],
  events: readonly AgreementEvent[],
): WindowStarts & { readonly 'cut-off': EpochMs } {
  const end = Date.parse(earned[0]!.period.end);
  const incidents = earned.flatMap(each =>
    typeof each.lastIncident === 'number' ? [each.lastIncident] : [],
  );
  const goesOn = earned.some(each => each.lastIncident === 'goes-on');
  const notices = events.filter(each => each.kind === 'notice').map(each => each.at);
  return {
    period: end,
    'cut-off': Math.max(...earned.map(each => Date.parse(each.period.cutOff))),
    'last-incident': goesOn ? undefined : incidents.length === 0 ? end : Math.max(...incidents),
    notice: notices.length === 0 ? undefined : Math.min(...notices),
  };
}
