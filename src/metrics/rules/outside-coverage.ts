import { extentOf } from '../columns/instants.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Rows outside of what coverage.csv calls complete, which count for nothing (RULES 3). */
export const outsideCoverage: TableRule = (table, { covered }) => {
  const name = table.kind.placedBy ?? '';
  const column = timeColumn(table, name);
  if (!covered || !column) return [];
  const { first = covered.start, last = covered.start } = extentOf(column);
  if (first >= covered.start && last < covered.end) return [];
  const side = (what: string, isOutside: (at: number) => boolean) => {
    const say = (row: number) => ({
      message: `Unexpected ${shown(table.cell(row, name))} ${what} of \`${table.name}\` in coverage.csv, expected no such row`,
      fix: 'Correct coverage.csv or remove the row',
    });
    const rule = { code: 'outside-coverage', severity: 'warning', column: name, say } as const;
    return locatedRows(
      table,
      rule,
      rowsWhere(table, row => isOutside(column.starts[row]!)),
    );
  };
  return [side('before `from`', at => at < covered.start), side('after `through`', at => at >= covered.end)];
};
