import { datasetTables } from '../../core/datasets/tables.ts';
import type { TextColumn } from '../columns/column.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Attempts for a lead, or events of an item, that no dataset has, if the terms do not say that there are such. Not all are known where a dataset of the folder is not read. */
export const refersTo: TableRule = (table, { tables, unread }) => {
  const refers = table.kind.refersTo;
  const column = refers && textColumn(table, refers.column);
  if (!column || table.meant.others) return [];
  if (unread.some(kind => kind === undefined || refers.kinds.includes(kind))) return [];
  // A dataset's own table may be placed otherwise than its kind's; the columns are the kind's.
  const wanted = Object.entries(datasetTables).flatMap(([kind, held]) =>
    refers.kinds.includes(kind) ? [held.columns] : [],
  );
  const others = [...tables.values()].flatMap(other => {
    const key = other.ids ?? textColumn(other, refers.key);
    return key && wanted.some(columns => columns === other.kind.columns) ? [{ file: other.file, key }] : [];
  });
  if (others.length === 0) return [];
  const isKnown = knownTexts(
    column,
    others.map(({ key }) => key),
  );
  const rows = rowsWhere(table, row => !isKnown[column.codes[row]!]);
  const files = others.map(other => `\`${other.file}\``).join(' or ');
  const say = (row: number) => ({
    message: `Unexpected ${refers.what} ${shown(table.cell(row, refers.column))}, expected an id of ${files}`,
    fix: `Correct the id, add the ${refers.what}, or write \`others: ignore\` in the dataset where the file has more of them`,
  });
  const rule = { code: `unknown-${refers.what}`, severity: 'error', column: refers.column, say } as const;
  return [locatedRows(table, rule, rows)];
};

/** By the number of a text: 1 for one that is in one of the other columns, and for the empty one. */
export function knownTexts(column: TextColumn, others: readonly TextColumn[]): Uint8Array {
  const known = new Uint8Array(column.texts.size);
  known[0] = 1;
  for (const other of others) {
    const isUsed = new Uint8Array(other.texts.size);
    for (const code of other.codes) if (code > 0) isUsed[code] = 1;
    for (let code = 1; code < known.length; code++) {
      const there = known[code] ? undefined : other.texts.codeIn(column.texts, code);
      if (there !== undefined && isUsed[there]) known[code] = 1;
    }
  }
  return known;
}
