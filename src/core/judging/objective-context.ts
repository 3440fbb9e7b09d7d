import type { Agreement } from '../agreement/agreement.ts';
import type { indicatorsAround } from '../agreement/indicator-around.ts';
import type { ObjectiveTerms } from '../agreement/objective.ts';
import { remedyKinds } from '../clauses/index.ts';
import { fileOf } from '../datasets/file-of.ts';
import { dayMs } from '../ground/calendar/civil-day.ts';
import { durationMs } from '../ground/calendar/duration.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { subtract } from '../ground/calendar/overlap.ts';
import type { Period } from '../ground/calendar/period.ts';
import { type TimeLimit, timeLimit } from '../ground/calendar/time-limit.ts';
import {
  type Calendar,
  type Clock,
  clockOf,
  desksClock,
  wallClock,
} from '../ground/calendar/working-time.ts';
import type { Condition } from '../ground/condition.ts';
import type { Unit } from '../ground/quantity.ts';
import type { IndicatorContext } from '../indicators/around.ts';
import { countedOnly } from '../indicators/dispositions.ts';
import { type Indicator, indicatorOf, type Measuring } from '../indicators/index.ts';
import { whereOf } from '../indicators/where.ts';
import { targetOf } from '../targets/index.ts';
import type { DatedTarget } from './dated-target.ts';
import type { Group } from './groups.ts';
import { periodsBegun } from './objective-periods.ts';

/** An objective with everything about it that does not depend on the data. */
export type ObjectiveContext = {
  /** What its questions are named by. */
  readonly key: string;
  readonly agreement: Agreement;
  readonly objective: ObjectiveTerms;
  /** Its place in the list of objectives. */
  readonly index: number;
  readonly zone: string;
  readonly calendar: Calendar | undefined;
  /** The resolved `where:` of its indicator. */
  readonly where: Condition | undefined;
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly measuring: Measuring;
  readonly targets: readonly DatedTarget[];
  /** The periods that have begun by `asOf`, oldest first. */
  readonly periods: readonly Period[];
  readonly clock: (pauses: readonly Span[]) => Clock;
  /** The clock of a `settle:` in working hours. */
  readonly settleClock: Clock;
  /** The same objective for one group of its rows, from the period on in which the group begins (RULES 18). */
  readonly inGroup: (group: Group) => ObjectiveContext;
};

/** Gathers what an objective needs; references are known to be good. */
export function objectiveContext(
  agreement: Agreement,
  indicatorAround: ReturnType<typeof indicatorsAround>,
  index: number,
  asOf: EpochMs,
): ObjectiveContext {
  const { terms } = agreement;
  const objective = terms.objectives[index]!;
  const indicator = indicatorOf(objective.indicator);
  const zone = objective.zone ?? terms.timezone;
  const calendar = agreement.calendars[indicator.calendar ?? terms.calendar ?? ''];
  const periods = periodsBegun(terms, objective, zone, asOf);
  const first = periods[0]?.start ?? asOf;
  const last = periods.at(-1)?.end ?? asOf;
  // Ages run on to the cut-off, which lies after the end of the last period.
  const table: Span = {
    start: first - indicator.reachDays * dayMs,
    end: Math.max(last, asOf) + 400 * dayMs,
  };
  const clocks = clocksOver(table);
  const desk = calendar ? [calendar] : [];
  const desksOf = (named: readonly string[] | undefined) =>
    named?.flatMap(id => agreement.calendars[id] ?? []) ?? desk;
  const clock = (pauses: readonly Span[]) => clocks(indicator.clock === 'working' ? desk : [], pauses);
  const around = indicatorAround(objective);
  const where = whereOf(indicator.where, around.definitions);
  const context: IndicatorContext = {
    ...around,
    zone,
    dataZone: terms.timezone,
    where,
    counted: countedOnly(indicator.counts),
    tellsLateness: terms.remedies.some(
      remedy =>
        (remedy.objectives?.includes(objective.id) ?? true) && remedyKinds[remedy.kind].asksLateness(remedy),
    ),
    file: dataset => fileOf(agreement.file, terms.datasets[dataset]),
    hours: calendar,
    clockOf: clock,
    desksOf,
    clockOn: (kind, named, pauses) => clocks(kind === 'working' ? desksOf(named) : [], pauses),
  };
  const path = ['objectives', index, 'target'];
  const own: Omit<ObjectiveContext, 'inGroup'> = {
    key: objective.id,
    agreement,
    objective,
    index,
    zone,
    calendar,
    where,
    indicator,
    unit: indicator.unit(around),
    measuring: indicator.measuring(context),
    targets: objective.target.map((target, place) => ({
      target: targetOf(target),
      path: objective.target.length > 1 ? [...path, place] : path,
    })),
    periods,
    clock,
    settleClock: objective.settle?.unit === 'working-hour' ? makeClock(desk, table, []) : wallClock(),
  };
  const inGroup = ({ column, name, first }: Group): ObjectiveContext => {
    const ofGroup: Condition = { column, in: [name] };
    const rows: Condition = where ? { all: [where, ofGroup] } : ofGroup;
    const { grouping } = indicator;
    const narrowed = grouping.kind === 'by-terms' ? grouping.of(name) : indicator;
    return {
      ...own,
      key: `${objective.id}/per/${name}`,
      where: rows,
      measuring: narrowed.measuring({ ...context, where: rows }),
      periods: first === undefined ? periods : periods.filter(each => each.end > first),
      inGroup,
    };
  };
  return { ...own, inGroup };
}

/** Clocks over a span of time, each made once. */
function clocksOver(table: Span): (desks: readonly Calendar[], pauses: readonly Span[]) => Clock {
  const clocks = new Map<string, Clock>();
  return (desks, pauses) => {
    const key = JSON.stringify([desks.map(each => each.id), pauses]);
    const made = clocks.get(key) ?? makeClock(desks, table, pauses);
    clocks.set(key, made);
    return made;
  };
}

function makeClock(desks: readonly Calendar[], table: Span, pauses: readonly Span[]): Clock {
  if (desks.length > 0) return desksClock(desks, table.start, table.end, pauses);
  return pauses.length === 0 ? wallClock() : clockOf(subtract([table], pauses), table);
}

/** The times that an objective promises: by its indicator and by any of its targets. */
export function promisedIn({ indicator, targets }: ObjectiveContext): readonly TimeLimit[] {
  return [indicator.promised, ...targets.map(({ target }) => promisedBy(target))].flatMap(each => each ?? []);
}

/** A time that a target promises, on the indicator's clock or up to the end of some days. */
export function promisedBy({ threshold }: DatedTarget['target']): TimeLimit | undefined {
  if (threshold?.kind !== 'duration') return undefined;
  const limit = timeLimit(threshold.value);
  return 'days' in limit || durationMs(threshold.value) !== undefined ? limit : undefined;
}
