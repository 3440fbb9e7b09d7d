import { events } from '../../core/datasets/events.ts';
import { hasValue } from '../columns/has-value.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { firstRows, rowGroups } from '../row-groups.ts';
import { shown } from '../shown.ts';
import type { TableRule } from './table-rule.ts';

/**
 * Rows that say in all columns what an earlier one says, where rows have no id: an attempt or an event that was exported twice would count twice. It
 * may have happened twice in one second, so that it is only said.
 */
export const repeated: TableRule = table => {
  const about = table.kind === events ? 'kind' : table.kind.refersTo?.column;
  if (
    about === undefined ||
    table.kind.unique.length > 0 ||
    table.size < 2 ||
    table.meant.same ||
    !table.isWhole
  )
    return [];
  const grouped = rowGroups([...table.values.values()], table.size);
  const first = firstRows(grouped);
  const firstOf = (row: number) => first[grouped.groups[row]!]!;
  // What cannot be read is the same as nothing.
  const needed = [...table.values.values()].filter(column => column.kind !== 'text');
  const rows = rowsWhere(table, row => firstOf(row) < row && needed.every(column => hasValue(column, row)));
  const say = (row: number) => ({
    message: `Unexpected second row of ${shown(table.cell(row, about))} that is the same in all columns, expected it once; row ${firstOf(row) + 1} has it first, and both count`,
    fix:
      table.kind === events
        ? 'Remove one of the two rows'
        : 'Remove one of the two rows, or say by `duplicates: { by: […], keep: first }` of the dataset that one counts, by `keep: all` that both do',
  });
  return [locatedRows(table, { code: 'repeated-row', severity: 'warning', column: about, say }, rows)];
};
