import type { Agreement } from '../agreement/agreement.ts';
import type { ObjectiveTerms } from '../agreement/objective.ts';
import { isMoney } from '../datasets/index.ts';
import { dayMs } from '../ground/calendar/civil-day.ts';
import { durationMs } from '../ground/calendar/duration.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { subtract } from '../ground/calendar/overlap.ts';
import type { Period } from '../ground/calendar/period.ts';
import {
  type Calendar,
  type Clock,
  clockOf,
  desksClock,
  wallClock,
} from '../ground/calendar/working-time.ts';
import type { Condition } from '../ground/condition.ts';
import { calendarName } from '../indicators/calendar-name.ts';
import { countedOnly, type Dispositions } from '../indicators/dispositions.ts';
import { eventsOf } from '../indicators/each/check-log.ts';
import { indicatorOf } from '../indicators/index.ts';
import type { Indicator, IndicatorContext } from '../indicators/kind.ts';
import type { DatedTarget } from './dated-target.ts';
import { periodsBegun } from './objective-periods.ts';

/** An objective with everything about it that does not depend on the data. */
export type ObjectiveContext = {
  readonly agreement: Agreement;
  readonly objective: ObjectiveTerms;
  /** Its place in the list of objectives. */
  readonly index: number;
  readonly zone: string;
  readonly calendar: Calendar | undefined;
  /** The resolved `where:` of its indicator. */
  readonly where: Condition | undefined;
  readonly indicator: Indicator;
  readonly targets: readonly DatedTarget[];
  /** The periods that have begun by `asOf`, oldest first. */
  readonly periods: readonly Period[];
  readonly clock: (pauses: readonly Span[]) => Clock;
  /** The clock of a `settle:` in working hours. */
  readonly settleClock: Clock;
};

/** Gathers what an objective needs; references are known to be good. */
export function objectiveContext(agreement: Agreement, index: number, asOf: EpochMs): ObjectiveContext {
  const { terms } = agreement;
  const objective = terms.objectives[index]!;
  const zone = objective.zone ?? terms.timezone;
  const calendar = agreement.calendars[calendarName(terms, objective.indicator) ?? ''];
  const periods = periodsBegun(terms, objective, zone, asOf);
  const first = periods[0]?.start ?? asOf;
  const last = periods.at(-1)?.end ?? asOf;
  const isEach = objective.indicator.kind === 'each';
  // Ages run on to the cut-off, which lies after the end of the last period.
  // An item may begin long before what places it in a period.
  const table: Span = { start: first - (isEach ? 400 : 1) * dayMs, end: Math.max(last, asOf) + 400 * dayMs };
  const working =
    objective.indicator.kind === 'speed'
      ? objective.indicator.clock === 'working'
      : isWorkingDepth(objective);
  const clocks = new Map<string, Clock>();
  const clockOver = (desks: readonly Calendar[], pauses: readonly Span[]): Clock => {
    const key = JSON.stringify([desks.map(each => each.id), pauses]);
    const made = clocks.get(key) ?? makeClock(desks, table, pauses);
    clocks.set(key, made);
    return made;
  };
  const desk = calendar ? [calendar] : [];
  const clock = (pauses: readonly Span[]) => clockOver(working ? desk : [], pauses);
  const clockOn: IndicatorContext['clockOn'] = (kind, named, pauses) => {
    const desks = named?.flatMap(id => agreement.calendars[id] ?? []) ?? desk;
    return clockOver(kind === 'working' ? desks : [], pauses);
  };
  const context: IndicatorContext = {
    zone,
    currency: terms.currency,
    where: whereOf(agreement, objective),
    counted: countedOnly(countsOf(objective)),
    file: dataset => `${agreement.file.replace(/[^/]+$/, '')}${terms.datasets[dataset]?.file ?? ''}`,
    zoneOf: dataset => terms.datasets[dataset]?.zone ?? terms.timezone,
    kindOf: dataset => terms.datasets[dataset]?.kind,
    attempts: Object.keys(terms.datasets).find(name => terms.datasets[name]?.kind === 'attempts'),
    due: dataset => terms.datasets[dataset]?.due ?? [],
    events: log =>
      terms.objectives.flatMap(({ indicator: each }) =>
        each.kind === 'each' && each.log === log ? eventsOf(each) : [],
      ),
    calendar,
    firstDay: objective.since ?? terms.effective.from,
    isMoney: (dataset, column) => isMoney(terms.datasets[dataset], column),
    titleOf: id => terms.objectives.find(each => each.id === id)?.title,
    clock,
    clockOn,
  };
  const path = ['objectives', index, 'target'];
  const targets = objective.target.map((target, place) => ({
    terms: target,
    path: objective.target.length > 1 ? [...path, place] : path,
  }));
  const indicator = indicatorOf(objective.indicator, context);
  const settleClock = objective.settle?.unit === 'working-hour' ? makeClock(desk, table, []) : wallClock();
  const { where } = context;
  return {
    agreement,
    objective,
    index,
    zone,
    calendar,
    where,
    indicator,
    targets,
    periods,
    clock,
    settleClock,
  };
}

function isWorkingDepth(objective: ObjectiveTerms): boolean {
  return objective.indicator.kind === 'depth' && objective.indicator.within.unit === 'working-hour';
}

function makeClock(desks: readonly Calendar[], table: Span, pauses: readonly Span[]): Clock {
  if (desks.length > 0) return desksClock(desks, table.start, table.end, pauses);
  return pauses.length === 0 ? wallClock() : clockOf(subtract([table], pauses), table);
}

/** Which leads count by what became of them, where the indicator says so. */
export function countsOf({ indicator }: ObjectiveTerms): Dispositions | undefined {
  return 'counts' in indicator ? indicator.counts : undefined;
}

function whereOf({ terms }: Agreement, objective: ObjectiveTerms): Condition | undefined {
  const { where } = objective.indicator;
  return typeof where === 'string' ? terms.definitions?.find(each => each.id === where)?.where : where;
}

/** The longest duration an objective promises, in ms of its clock: by its indicator or by any of its targets. */
export function promisedMs(context: ObjectiveContext): number {
  const ofTargets = context.targets.map(({ terms }) =>
    terms.kind === 'fixed' && terms.threshold.kind === 'duration'
      ? (durationMs(terms.threshold.value) ?? 0)
      : 0,
  );
  return Math.max(context.indicator.promisedMs ?? 0, ...ofTargets);
}
