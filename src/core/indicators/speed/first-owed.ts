import type { MeasureSpan } from '../../ground/asked.ts';
import { isBefore, type Stamp } from '../../ground/calendar/stamp.ts';
import type { Condition } from '../../ground/condition.ts';
import { rowFulfils } from '../items/row-condition.ts';
import type { TimedCase } from './timed-cases.ts';

/** Those that are owed of all that began in some periods. */
export type Owed = (cases: readonly TimedCase[], periods: readonly MeasureSpan[]) => readonly TimedCase[];

/** The first items of each period that count as it is seen, by when they began and then by row; all of those where no number is agreed. */
export function firstOwed(upTo: number | undefined, counted: Condition | undefined): Owed {
  if (upTo === undefined && !counted) return cases => cases;
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
    const owed = byPeriod.flatMap(own =>
      firstFew(own, upTo, each => ({ at: each.begun, row: each.row.row })),
    );
    return [...others, ...owed].toSorted((a, b) => a.row.row - b.row.row);
  };
}

/** The first of some by a time and then by row, in the order of the file; all of them where no number is agreed. */
export function firstFew<Of>(
  some: readonly Of[],
  upTo: number | undefined,
  of: (each: Of) => { readonly at: Stamp; readonly row: number },
): readonly Of[] {
  if (upTo === undefined) return some;
  const placed = some.map(each => ({ each, ...of(each) }));
  placed.sort((a, b) => (isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : a.row - b.row));
  const first = placed.slice(0, upTo).sort((a, b) => a.row - b.row);
  return first.map(({ each }) => each);
}
