import { hasValue } from '../columns/has-value.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { firstRows, rowGroups } from '../row-groups.ts';
import { shown } from '../shown.ts';
import type { TableRule } from './table-rule.ts';

/** Rows that name the same thing as an earlier one: a second lead of one id, a second row of one month and segment. */
export const unique: TableRule = table => {
  const keys = table.kind.unique.filter(name => table.names.has(name));
  const [main = ''] = table.kind.unique;
  const key = table.values.get(main);
  // What tells rows apart may stand under a header that is misspelt.
  if (!key || (!table.isWhole && keys.length < table.kind.unique.length)) return [];
  // Where each row has a text of its own, none is there twice.
  if (key.kind === 'text' && key.texts.size > table.size) return [];
  const columns = keys.flatMap(name => table.values.get(name) ?? []);
  const grouped = rowGroups(columns, table.size);
  const first = firstRows(grouped);
  const firstOf = (row: number) => first[grouped.groups[row]!]!;
  // What cannot be read agrees with nothing; of the others only the main one may not be empty.
  const needed = [key, ...columns.filter(column => column.kind !== 'text')];
  const rows = rowsWhere(table, row => firstOf(row) < row && needed.every(column => hasValue(column, row)));
  const title = table.columns.find(column => column.name === main)?.title ?? main;
  const say = (row: number) => {
    const rest = keys.slice(1).map(name => ` of ${name} ${shown(table.cell(row, name))}`);
    const what = `${shown(table.cell(row, main))}${rest.join('')}`;
    return {
      message: `Unexpected second ${what} in column ${shown(title)}, expected it once; row ${firstOf(row) + 1} has it first`,
      fix: 'Remove one of the two rows or correct it',
    };
  };
  const code = table.kind.unbroken?.period === main ? 'duplicate-period' : 'duplicate-id';
  return [locatedRows(table, { code, severity: 'error', column: main, say }, rows)];
};
