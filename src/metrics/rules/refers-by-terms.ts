import type { Reference } from '../../core/datasets/datasets-around.ts';
import { conditionTest } from '../answers/condition-test.ts';
import type { Found } from '../capped.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { type Table, textColumn } from '../table.ts';
import { knownTexts } from './refers-to.ts';
import type { TableRule } from './table-rule.ts';

/** Rows that end the time of an item of another dataset, by a column that the terms name, where it has no such item (RULES 13). */
export const refersByTerms: TableRule = (table, { tables, watched }) => {
  const known = new Map((watched?.refers ?? []).map(each => [JSON.stringify(each), each] as const));
  return [...known.values()].flatMap(each => unknownItems(table, each, tables.get(each.to)) ?? []);
};

function unknownItems(
  table: Table,
  { column: name, where }: Reference,
  items: Table | undefined,
): Found | undefined {
  const [column, ids] = [textColumn(table, name), items && (items.ids ?? textColumn(items, 'id'))];
  if (!column || !items || !ids) return undefined;
  const isWanted = where && conditionTest(where, table);
  const isKnown = knownTexts(column, [ids]);
  const rows = rowsWhere(
    table,
    row => !isKnown[column.codes[row]!] && (!isWanted || isWanted(row, Number.POSITIVE_INFINITY) === true),
  );
  const say = (row: number) => ({
    message: `Unexpected item ${shown(table.cell(row, name))}, expected an id of \`${items.file}\``,
    fix: 'Correct the id, add the item, or say by `where` beside `first` which rows are meant',
  });
  return locatedRows(table, { code: 'unknown-item', severity: 'error', column: name, say }, rows);
}
