import { heldSince } from '../../ground/calendar/held-since.ts';
import { dateOf, type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import type { ObjectiveReport, StrikeReport, StrikesReport } from '../../report.ts';
import {
  beginsIn,
  type ConsequenceContext,
  datesOf,
  type Miss,
  missesOf,
  objectivesOf,
  ofEvent,
  recorded,
  roleName,
  rowOf,
} from '../consequence.ts';
import type { StrikeRemedy } from './terms.ts';

type Effect = NonNullable<StrikeReport['outcome']>['effect'];

/** What may be recorded of a strike. */
export const strikeEffects = ['done', 'failed', 'waived'] as const satisfies readonly Effect[];

type Outcome = { readonly strikes: readonly StrikesReport[]; readonly findings: readonly Finding[] };

/** The strikes that missed periods gave, clause by clause, with what was recorded of each (SEMANTICS 26, 30). */
export function strikesOf(context: ConsequenceContext, objectives: readonly ObjectiveReport[]): Outcome {
  const remedies = context.agreement.terms.remedies.filter(each => each.kind === 'strike');
  const strikes = remedies.map(remedy =>
    ofRemedy(context, remedy, missesOf(objectivesOf(remedy, objectives))),
  );
  return {
    strikes,
    findings: recorded('strike', context).flatMap(each => wrongWith(each, context, strikes)),
  };
}

type Given = { readonly strike: StrikeReport; readonly from: EpochMs; readonly until: EpochMs };

function ofRemedy(context: ConsequenceContext, remedy: StrikeRemedy, misses: readonly Miss[]): StrikesReport {
  const { asOf, agreement } = context;
  const { limit } = remedy.strike;
  const events = recorded('strike', context);
  const given = misses.map(miss => strikeOf(context, remedy, miss, events));
  const changes = given.flatMap(each => [each.from, each.until]);
  const since =
    limit === undefined ? undefined : heldSince(changes, at => countingAt(given, at) >= limit, asOf);
  return {
    remedy: remedy.id,
    counting: countingAt(given, asOf),
    ...(limit !== undefined && { limit }),
    ...(since !== undefined && {
      reached: { at: isoUtc(since), date: dateOf(since, agreement.terms.timezone) },
    }),
    strikes: given.map(each => each.strike),
  };
}

function strikeOf(
  context: ConsequenceContext,
  remedy: StrikeRemedy,
  { objective, period, at }: Miss,
  events: readonly AgreementEvent[],
): Given {
  const { agreement, asOf } = context;
  const { timezone: zone, calendar } = agreement.terms;
  const { owner, due: promised, expires } = remedy.strike;
  const after = (duration: typeof promised) =>
    instantAfter(at, duration, zone, agreement.calendars[calendar ?? '']) ?? at;
  const due = after(promised);
  const expiry = expires && after(expires);
  const event = events.findLast(
    each => each.at >= at && isAbout(each, remedy, { objective: objective.id, ...datesOf(period) }),
  );
  const effect = strikeEffects.find(each => each === event?.effect);
  const expired = expiry !== undefined && asOf >= expiry;
  const counts = effect !== 'waived' && !expired;
  const waiting = asOf >= due ? 'overdue' : 'open';
  const role = owner === 'accountable' ? (objective.accountable ?? objective.from.join(', ')) : owner;
  const strike: StrikeReport = {
    ...datesOf(period),
    objective: objective.id,
    at: isoUtc(at),
    date: dateOf(at, zone),
    owner: roleName(role, context),
    due: isoUtc(due),
    dueBy: dateOf(due - 1, zone),
    ...(expiry !== undefined && { expires: dateOf(expiry, zone) }),
    state: effect === 'waived' ? 'waived' : expired ? 'expired' : (effect ?? waiting),
    counts,
    ...(event &&
      effect && {
        outcome: {
          effect,
          at: isoUtc(event.at),
          date: dateOf(event.at, zone),
          by: event.by,
          late: event.at >= due,
          note: event.note,
          source: rowOf(event, context),
        },
      }),
  };
  const waived = event && effect === 'waived' ? event.at : Infinity;
  return { strike, from: at, until: Math.min(waived, expiry ?? Infinity) };
}

function countingAt(given: readonly Given[], at: EpochMs): number {
  return given.filter(each => each.from <= at && at < each.until).length;
}

type Struck = Pick<StrikeReport, 'objective' | 'start' | 'end'>;

function isAbout(event: AgreementEvent, { id }: Pick<StrikeRemedy, 'id'>, strike: Struck): boolean {
  return (
    (event.clause === '' || event.clause === id) &&
    (event.objective === '' || event.objective === strike.objective) &&
    beginsIn(event.span, strike)
  );
}

/** An outcome of a strike that nothing gave, or that is recorded before it was given. */
function wrongWith(
  event: AgreementEvent,
  context: ConsequenceContext,
  reports: readonly StrikesReport[],
): readonly Finding[] {
  const { objectives, timezone: zone } = context.agreement.terms;
  const isKnown = event.objective === '' || objectives.some(each => each.id === event.objective);
  if (!event.span || !isKnown) return [];
  const about = reports.flatMap(each =>
    each.strikes.filter(strike => isAbout(event, { id: each.remedy }, strike)),
  );
  if (about.length === 0) {
    return [
      ofEvent(event, context, 'from', {
        code: 'strike-without-miss',
        severity: 'warning',
        message: 'Unexpected outcome of a strike that no missed period gave, expected a period with a strike',
        fix: 'Correct the period, the objective or the clause',
      }),
    ];
  }
  const early = about.find(each => event.at < Date.parse(each.at));
  if (!early) return [];
  return [
    ofEvent(event, context, 'at', {
      code: 'strike-date',
      severity: 'error',
      message: `Unexpected outcome on ${dateOf(event.at, zone)} of a strike given on ${early.date}, expected a later day`,
      fix: 'Correct the date',
    }),
  ];
}
