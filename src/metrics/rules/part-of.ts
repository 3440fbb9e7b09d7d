import { compareNumbers } from '../columns/numbers.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { numberColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Rows where a part is more than the whole: 101 good checks of 100. */
export const partOf: TableRule = table => {
  const [part, whole] = table.kind.partOf ?? [];
  if (part === undefined || whole === undefined) return [];
  const [few, all] = [numberColumn(table, part), numberColumn(table, whole)];
  if (!few || !all) return [];
  const say = (row: number) => ({
    message: `Unexpected ${shown(table.cell(row, part))} in column ${shown(part)}, expected at most ${shown(table.cell(row, whole))}, the \`${whole}\``,
    fix: 'Correct the one that is wrong',
  });
  const rows = rowsWhere(table, row => compareNumbers(few, all, row) > 0);
  return [locatedRows(table, { code: 'part-over-whole', severity: 'error', column: part, say }, rows)];
};
