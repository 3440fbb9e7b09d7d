import { dateOfDay } from '../../core/ground/calendar/civil-day.ts';
import { ExactTotal } from '../../core/ground/ranks/exact-total.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import type { NumberColumn } from '../columns/column.ts';
import { hasValue } from '../columns/has-value.ts';
import { scaled } from '../columns/numbers.ts';
import { numberColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { byDay } from './by-day.ts';
import { forEachItem } from './items.ts';

/** Exact sums by span and local day; ordered so. */
export const dailySums: Answering<'daily-sums'> = (tables, question) => {
  const { at, sum, per, spans, zone } = question;
  const table = tables.get(question.dataset);
  const above = table && numberColumn(table, sum);
  const below = per === undefined ? undefined : table && numberColumn(table, per);
  if (!table || !above || (per !== undefined && !below)) return { kind: 'daily-sums', days: [] };
  const days = byDay(zone, () => ({
    above: new ExactTotal(),
    below: new ExactTotal(),
    count: 0,
    rows: new RowRange(),
  }));
  const addAbove = adder(above);
  const addBelow = below && adder(below);
  forEachItem(table, question, at, (span, row, begun) => {
    if (!hasValue(above, row) || (below && !hasValue(below, row))) return;
    const group = days.at(span, begun);
    addAbove(group.above, row);
    addBelow?.(group.below, row);
    group.count++;
    group.rows.add(row);
  });
  return {
    kind: 'daily-sums',
    days: days.all().map(({ span, day, group }) => ({
      span: spans[span]!.id,
      date: dateOfDay(day),
      sum: scaled(group.above.value, above.scale),
      per: scaled(group.below.value, below?.scale ?? 0),
      count: group.count,
      firstRow: group.rows.first,
      lastRow: group.rows.last,
    })),
  };
};

function adder(column: NumberColumn): (total: ExactTotal, row: number) => void {
  const { values, large } = column;
  return values ? (total, row) => total.add(values[row]!) : (total, row) => total.addLarge(large[row] ?? 0n);
}
