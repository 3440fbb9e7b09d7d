import type { Found } from '../capped.ts';
import { lastInstant, nanosAt } from '../columns/instants.ts';
import { locatedRows, type RowRule } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { type Table, timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Pairs of times in a row that contradict each other: a first follow-up before its hand-off, or an end before the beginning that the terms name. */
export const inOrder: TableRule = (table, { watched }) => {
  const byKind = table.kind.inOrder;
  const isOfKind = ([earlier, later]: Pair) => byKind.some(each => each[0] === earlier && each[1] === later);
  const byTerms = watched?.inOrder.filter(pair => !isOfKind(pair));
  return [
    ...byKind.flatMap(pair => outOfOrder(table, pair, {})),
    ...(byTerms ?? []).flatMap(pair => outOfOrder(table, pair, { readable: true })),
  ];
};

type Pair = readonly [earlier: string, later: string];

function outOfOrder(
  table: Table,
  [earlier, later]: Pair,
  readable: Pick<RowRule, 'readable'>,
): readonly Found[] {
  const [first, second] = [timeColumn(table, earlier), timeColumn(table, later)];
  if (!first || !second) return [];
  const isBefore = (row: number) => {
    // A day is all of itself.
    const at = lastInstant(second, row);
    const from = first.starts[row]!;
    return at < from || (at === from && nanosAt(second, row) < nanosAt(first, row));
  };
  const say = (row: number) => ({
    message: `Unexpected ${shown(table.cell(row, later))} in column ${shown(later)}, expected a time not before ${shown(table.cell(row, earlier))} in \`${earlier}\``,
    fix: 'Correct the one that is wrong',
  });
  const rule = { code: 'out-of-order', severity: 'error', column: later, ...readable, say } as const;
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++)
    if (second.starts[row]! <= first.starts[row]! && isBefore(row)) rows.push(row);
  return [locatedRows(table, rule, rows)];
}
