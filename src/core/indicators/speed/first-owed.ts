import type { MeasureSpan } from '../../ground/asked.ts';
import { isBefore } from '../../ground/calendar/time-taken.ts';
import type { Condition } from '../../ground/condition.ts';
import { rowFulfils } from '../items/row-condition.ts';
import type { TimedCase } from './timed-cases.ts';

/** Those that are owed of all that began in some periods. */
export type Owed = (cases: readonly TimedCase[], periods: readonly MeasureSpan[]) => readonly TimedCase[];

/** The first items of each period that count as it is seen, by when they began and then by row; all of those where no number is agreed. */
export function firstOwed(upTo: number | undefined, counted: Condition | undefined): Owed {
  if (upTo === undefined && !counted) return cases => cases;
  const isFirst = (one: TimedCase, other: TimedCase) => isBefore(one.begun, other.begun);
  const inOrder = (a: TimedCase, b: TimedCase) =>
    isFirst(a, b) ? -1 : isFirst(b, a) ? 1 : a.row.row - b.row.row;
  return (cases, periods) => {
    const byPeriod = periods.map((): TimedCase[] => []);
    const others: TimedCase[] = [];
    for (const each of cases) {
      const place = periods.findIndex(({ start, end }) => each.at >= start && each.at < end);
      const home = periods[place];
      // What began in no period is not owed; what of it is opened again in one may be.
      if (!home || each.isLeftOut) others.push(each);
      else if (!counted || rowFulfils(counted, each.row, home.until) === true) byPeriod[place]!.push(each);
    }
    const owed = byPeriod.flatMap(own => own.toSorted(inOrder).slice(0, upTo));
    return [...others, ...owed].toSorted((a, b) => a.row.row - b.row.row);
  };
}
