import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { isSide } from '../side-files.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Times with digits after the millisecond in the files that the parties keep themselves: no fact and no coverage is told apart by them (RULES 5). */
export const fineTimes: TableRule = table => {
  if (!isSide(table.kind)) return [];
  return table.columns.flatMap(({ name, title }) => {
    const say = (row: number) => ({
      message: `Unexpected ${shown(table.cell(row, name))} in column ${shown(title)}, expected at most three digits after the second: what the parties record counts to the millisecond`,
      fix: 'Round the time',
    });
    const rows = [...(timeColumn(table, name)?.nanos.keys() ?? [])];
    return locatedRows(table, { code: 'fine-time', severity: 'error', column: name, say }, rows);
  });
};
