import type { Condition } from '../../core/ground/condition.ts';
import { ExactTotal } from '../../core/ground/ranks/exact-total.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import { numberColumn, type Table, timeColumn } from '../table.ts';
import { conditionTest } from './condition-test.ts';

/** All checks that begin at one instant: of several services or places there may be several rows. */
export type CheckInterval = {
  readonly begun: number;
  readonly good: bigint;
  readonly total: bigint;
  readonly count: number;
  readonly rows: RowRange;
};

/** The intervals of a dataset of checks that begin from `from` up to `to`, ascending. Undefined where the file lacks a column. */
export function checkIntervals(
  table: Table,
  where: Condition | undefined,
  from: number,
  to: number,
): readonly CheckInterval[] | undefined {
  const at = timeColumn(table, 'at');
  const [good, total] = [numberColumn(table, 'good'), numberColumn(table, 'total')];
  if (!at || !good || !total) return undefined;
  const isWanted = where && conditionTest(where, table);
  const wanted: number[] = [];
  for (let row = 0; row < table.size; row++) {
    const begun = at.starts[row]!;
    if (begun >= from && begun < to && (!isWanted || isWanted(row, 0) === true)) wanted.push(row);
  }
  // By when they begin; those of one instant keep their order.
  wanted.sort((a, b) => at.starts[a]! - at.starts[b]! || a - b);
  const intervals: CheckInterval[] = [];
  for (let place = 0; place < wanted.length; ) {
    const begun = at.starts[wanted[place]!]!;
    const [goods, totals, rows] = [new ExactTotal(), new ExactTotal(), new RowRange()];
    const first = place;
    for (; place < wanted.length && at.starts[wanted[place]!] === begun; place++) {
      const row = wanted[place]!;
      // Counts have at most 15 digits, so that each fits.
      goods.add(good.values?.[row] ?? 0);
      totals.add(total.values?.[row] ?? 0);
      rows.add(row);
    }
    intervals.push({ begun, good: goods.value, total: totals.value, count: place - first, rows });
  }
  return intervals;
}
