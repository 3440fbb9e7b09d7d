import type { DatasetsAround } from '../../datasets/datasets-around.ts';
import { datasetTable } from '../../datasets/index.ts';
import { isNeverBefore } from '../../datasets/never-before.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import { type TimeLimit, timeLimit } from '../../ground/calendar/time-limit.ts';
import { isOfLog } from '../items/of-log.ts';
import type { Days, SpeedTerms, Statistic } from './terms.ts';

/** The two events of a speed, by the names that its items have them under: a column, `start`, `stop`, or a column of another dataset. */
export type Ends = {
  readonly from: string;
  readonly to: string;
  /** What the second one is called in `at:`. */
  readonly toName: string;
  /** Whether the second puts an item into a period. */
  readonly isBySecond: boolean;
};

export function endsOf(terms: Pick<SpeedTerms, 'from' | 'to' | 'at'>): Ends {
  const { from = 'handed_off_at', to = 'first_follow_up_at', at } = terms;
  const toName = typeof to === 'string' ? to : to.first;
  return {
    from,
    to: typeof to === 'string' ? to : `${to.of}.${to.first}`,
    toName,
    isBySecond: at === toName && at !== from,
  };
}

/** The days that a promise is counted in; undefined for one in hours. */
export function daysOf(statistic: Statistic): Days | undefined {
  if (statistic.kind === 'percentile') return statistic.days;
  const limit = statistic.kind === 'within' ? timeLimit(statistic.within) : undefined;
  return limit && 'days' in limit ? limit.of : undefined;
}

/** The time that a share is within; undefined for another statistic, and for a length without hours that is no number of days. */
export function withinOf(statistic: Statistic): TimeLimit | undefined {
  if (statistic.kind !== 'within') return undefined;
  const limit = timeLimit(statistic.within);
  return 'days' in limit || durationMs(statistic.within) !== undefined ? limit : undefined;
}

/**
 * Whether its items are read row by row: by a log, by another dataset, each by days or a calendar of its own, or where nothing else says of a row
 * whose second event is before its first that it is wrong.
 */
export function isReadByRow(terms: SpeedTerms, { datasets }: Pick<DatasetsAround, 'datasets'>): boolean {
  const { log, to, calendarBy, statistic, dataset } = terms;
  const ends = endsOf(terms);
  return (
    log !== undefined ||
    typeof to === 'object' ||
    calendarBy !== undefined ||
    daysOf(statistic) !== undefined ||
    !isNeverBefore(ends.to, ends.from, datasets[dataset]?.kind)
  );
}

/** The events of the log that a name stands for; undefined where it is a column. */
export function eventsIn({ rules }: SpeedTerms, name: string): readonly string[] | undefined {
  return name === 'start' ? rules?.start : name === 'stop' ? rules?.stop : undefined;
}

/** The columns of its items that the two events are read from. */
export function columnsOfEnds(terms: SpeedTerms): readonly string[] {
  const { from, to } = endsOf(terms);
  return [from, ...(typeof terms.to === 'object' ? [] : [to])].filter(name => !isOfLog(terms, name));
}

/** The time that places an item itself, which tells since when it is there, where its own begins with an event of the log. */
export function ownTimeOf(
  terms: SpeedTerms,
  { datasets }: Pick<DatasetsAround, 'datasets'>,
): string | undefined {
  const of = datasets[terms.dataset];
  return of && isOfLog(terms, endsOf(terms).from) ? datasetTable(of).placedBy : undefined;
}
