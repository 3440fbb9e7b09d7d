import { heldSince } from '../../ground/calendar/held-since.ts';
import { dateOf, type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import { shownApart } from '../../ground/calendar/shown-apart.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { type SayOfRow, sayOfRow } from '../../ground/say-of-row.ts';
import type { ClauseContext, Judge } from '../kind.ts';
import { datesOf, type Miss, missesOf, objectivesOf } from '../misses.ts';
import { beginsIn, recorded, rowOf } from '../recorded.ts';
import { roleName } from '../role-name.ts';
import type { StrikeReport, StrikesReport } from './report.ts';
import type { StrikeRemedy } from './terms.ts';

type Effect = NonNullable<StrikeReport['outcome']>['effect'];

/** What may be recorded of a strike. */
export const strikeEffects = ['done', 'failed', 'waived'] as const satisfies readonly Effect[];

/** The strikes that missed periods gave, clause by clause, with what was recorded of each (RULES 26, 30). */
export const strikesOf: Judge<StrikeRemedy> = (remedies, { objectives }, context) => {
  const findings: Finding[] = [];
  const say = sayOfRow(context.facts.eventsFile, findings);
  const strikes = remedies.map(remedy =>
    ofRemedy(context, remedy, missesOf(objectivesOf(remedy, objectives))),
  );
  for (const each of recorded('strike', context)) checkOutcome(each, context, strikes, say);
  return { found: remedies.length > 0 ? { strikes } : {}, findings };
};

type Given = { readonly strike: StrikeReport; readonly from: EpochMs; readonly until: EpochMs };

function ofRemedy(context: ClauseContext, remedy: StrikeRemedy, misses: readonly Miss[]): StrikesReport {
  const { asOf, around } = context;
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
      reached: { at: isoUtc(since), date: dateOf(since, around.zone) },
    }),
    strikes: given.map(each => each.strike),
  };
}

function strikeOf(
  context: ClauseContext,
  remedy: StrikeRemedy,
  { objective, period, at }: Miss,
  events: readonly AgreementEvent[],
): Given {
  const { around, asOf } = context;
  const { zone, calendar } = around;
  const { owner, due: promised, expires } = remedy.strike;
  const after = (duration: typeof promised) => instantAfter(at, duration, zone, calendar) ?? at;
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
    owner: roleName(role, around),
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
function checkOutcome(
  event: AgreementEvent,
  { around: { objectives, zone } }: ClauseContext,
  reports: readonly StrikesReport[],
  say: SayOfRow,
): void {
  const isKnown = event.objective === '' || objectives.some(each => each.id === event.objective);
  if (!event.span || !isKnown) return;
  const about = reports.flatMap(each =>
    each.strikes.filter(strike => isAbout(event, { id: each.remedy }, strike)),
  );
  if (about.length === 0) {
    say(
      event.row,
      'strike-without-miss',
      'from',
      'Unexpected outcome of a strike that no missed period gave, expected a period with a strike',
      'Correct the period, the objective or the clause, or remove the row',
      { severity: 'warning' },
    );
    return;
  }
  const early = about.find(each => event.at < Date.parse(each.at));
  if (!early) return;
  const [recordedAt, givenAt] = shownApart(event.at, Date.parse(early.at), zone);
  say(
    event.row,
    'strike-date',
    'at',
    `Unexpected outcome on ${recordedAt} of a strike given on ${givenAt}, expected a later time`,
    'Correct the time',
  );
}
