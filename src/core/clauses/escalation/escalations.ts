import { heldSince } from '../../ground/calendar/held-since.ts';
import { dateOf, type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import { countsAs } from '../../report/counts-as.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { ClauseContext, Judge } from '../kind.ts';
import { datesOf, type Miss, missesOf, objectivesOf } from '../misses.ts';
import { beginsIn, recorded, rowOf } from '../recorded.ts';
import { roleName } from '../role-name.ts';
import type { EscalationLevelReport, EscalationReport } from './report.ts';
import type { EscalationLevel, EscalationRemedy } from './terms.ts';

/** Which levels the misses without an outcome have reached, and since when. */
export const escalationsOf: Judge<EscalationRemedy> = (remedies, { objectives }, context) => {
  const findings: Finding[] = [];
  const say = sayOfRow(context.facts.eventsFile, findings, 'warning');
  const escalations = remedies.flatMap(remedy =>
    objectivesOf(remedy, objectives).flatMap(each => ofObjective(context, remedy, each) ?? []),
  );
  for (const event of recorded('escalation', context)) {
    const isOfNone = !remedies.some(each => each.id === event.clause) || event.effect !== 'resolved';
    const isUsed = escalations.some(each => each.resolved.some(one => one.source.firstRow === event.row));
    if (isOfNone || isUsed) continue;
    say(
      event.row,
      'nothing-to-resolve',
      'clause',
      'Unexpected resolution where no miss was escalated, expected one of an open miss',
      'Correct the clause, the objective or the period, or remove the row',
    );
  }
  return { found: remedies.length > 0 ? { escalations } : {}, findings };
};

/** A miss from its verdict until its outcome; `until` is Infinity while there is none. */
type Open = Miss & { readonly until: EpochMs };

function ofObjective(
  context: ClauseContext,
  remedy: EscalationRemedy,
  objective: ObjectiveReport,
): EscalationReport | undefined {
  const { asOf, around } = context;
  const { zone } = around;
  const events = recorded('escalation', context).filter(
    each =>
      each.clause === remedy.id &&
      each.effect === 'resolved' &&
      (each.objective === '' || each.objective === objective.id),
  );
  const kept = objective.periods
    .filter(each => remedy.until === 'kept' && countsAs(objective, each) === 'kept')
    .map(each => Date.parse(each.cutOff));
  const strikes = recorded('strike', context);
  const misses = missesOf([objective]).map((miss): Open => {
    const ends = [
      ...events.filter(each => resolves(each, miss)).map(each => each.at),
      ...outcomesOf(strikes, miss),
      ...kept,
    ];
    return { ...miss, until: Math.min(Infinity, ...ends.filter(each => each >= miss.at)) };
  });
  if (misses.length === 0) return undefined;
  const open = misses.filter(each => each.until > asOf);
  return {
    remedy: remedy.id,
    objective: objective.id,
    levels: remedy.escalate.map(level => levelOf(context, level, objective, misses)),
    open: open.map(each => ({ ...datesOf(each.period), at: isoUtc(each.at), date: dateOf(each.at, zone) })),
    resolved: events.flatMap(event => {
      const periods = misses.filter(each => each.until === event.at && resolves(event, each));
      if (periods.length === 0) return [];
      return {
        at: isoUtc(event.at),
        date: dateOf(event.at, zone),
        by: event.by,
        note: event.note,
        periods: periods.map(each => each.period.id),
        source: rowOf(event, context),
      };
    }),
  };
}

/** A resolution is of the period it names, or of every miss before it. */
function resolves(event: AgreementEvent, { period, at }: Miss): boolean {
  return at <= event.at && (event.span === undefined || beginsIn(event.span, period));
}

/** A strike that was done or waived is an outcome of its miss too. */
function outcomesOf(strikes: readonly AgreementEvent[], { objective, period, at }: Miss): EpochMs[] {
  return strikes
    .filter(
      each =>
        (each.effect === 'done' || each.effect === 'waived') &&
        (each.objective === '' || each.objective === objective.id) &&
        beginsIn(each.span, period) &&
        each.at >= at,
    )
    .map(each => each.at);
}

function levelOf(
  context: ClauseContext,
  { after, to, within }: EscalationLevel,
  objective: ObjectiveReport,
  misses: readonly Open[],
): EscalationLevelReport {
  const { asOf, around } = context;
  const { zone, calendar } = around;
  const later = (at: EpochMs, duration: NonNullable<typeof within>) =>
    instantAfter(at, duration, zone, calendar);
  const deadlines = misses.map(each => ({
    ...each,
    at: after.kind === 'time' ? (later(each.at, after.duration) ?? Infinity) : each.at,
  }));
  const counted = after.kind === 'in-a-row' ? countedOf(objective) : [];
  const isReached = (at: EpochMs): boolean => {
    const open = deadlines.filter(each => each.at <= at && at < each.until);
    if (after.kind === 'time') return open.length > 0;
    const count = after.kind === 'missed' ? open.length : lastRun(counted, open, at);
    return count >= after.count;
  };
  const since = heldSince(
    deadlines.flatMap(each => [each.at, each.until]),
    isReached,
    asOf,
  );
  const answer = since === undefined || !within ? undefined : later(since, within);
  const next =
    since === undefined && after.kind === 'time'
      ? Math.min(...deadlines.filter(each => each.until === Infinity).map(each => each.at))
      : Infinity;
  return {
    after: after.text,
    to: roleName(to, around),
    ...(since !== undefined && { since: isoUtc(since), sinceDate: dateOf(since, zone) }),
    ...(answer !== undefined && { answerBy: dateOf(answer - 1, zone), overdue: asOf >= answer }),
    ...(Number.isFinite(next) && { nextDate: dateOf(next, zone) }),
  };
}

/** A closed period with its cut-off. */
type Counted = { readonly period: PeriodReport; readonly at: EpochMs };

/** The closed periods of an objective that count for or against it. */
function countedOf(objective: ObjectiveReport): readonly Counted[] {
  return objective.periods
    .filter(each => (countsAs(objective, each) ?? 'neutral') !== 'neutral')
    .map(period => ({ period, at: Date.parse(period.cutOff) }));
}

/** How many misses in a row, the last one included, are open; what is passed over neither counts nor interrupts. */
function lastRun(counted: readonly Counted[], open: readonly Miss[], at: EpochMs): number {
  const closed = counted.filter(each => each.at <= at);
  const waiting = new Set(open.map(each => each.period));
  const broken = closed.findLastIndex(each => !waiting.has(each.period));
  return closed.length - 1 - broken;
}
