import { lastInstant, nanosAt } from '../columns/instants.ts';
import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Pairs of times in a row that contradict each other: a first follow-up before its hand-off. */
export const inOrder: TableRule = table =>
  table.kind.inOrder.flatMap(([earlier, later]) => {
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
    const rule = { code: 'out-of-order', severity: 'error', column: later, say } as const;
    const rows: number[] = [];
    for (let row = 0; row < table.size; row++)
      if (second.starts[row]! <= first.starts[row]! && isBefore(row)) rows.push(row);
    return [locatedRows(table, rule, rows)];
  });
