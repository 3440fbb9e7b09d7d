import { datasetTables } from '../../core/datasets/index.ts';
import { nameSql } from '../database.ts';
import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import type { Check } from './check.ts';

/** Attempts for a lead, or events of an item, that no dataset of the agreement has. */
export const refersTo: Check = async context => {
  const { db, table, tables } = context;
  const refers = table.kind.refersTo;
  if (!refers || !table.names.has(refers.column)) return [];
  // A dataset's own table may be placed otherwise than its kind's; the columns are the kind's.
  const wanted = Object.entries(datasetTables).flatMap(([kind, held]) =>
    refers.kinds.includes(kind) ? [held.columns] : [],
  );
  const others = [...tables.values()].filter(
    other => wanted.some(columns => columns === other.kind.columns) && other.names.has(refers.key),
  );
  if (others.length === 0) return [];
  const column = nameSql(refers.column);
  const missing = others.map(
    other =>
      `${column} NOT IN (SELECT ${nameSql(refers.key)} FROM ${other.view} WHERE ${nameSql(refers.key)} IS NOT NULL)`,
  );
  const sql = `SELECT "#row" AS row, ${column} AS value FROM ${table.view} WHERE ${column} <> '' AND ${missing.join(' AND ')}`;
  const files = others.map(other => `\`${other.file}\``).join(' or ');
  return [
    await locatedRows(
      db,
      table,
      { code: `unknown-${refers.what}`, severity: 'error', column: refers.column, sql },
      row => ({
        message: `Unexpected ${refers.what} ${shown(String(row.value))}, expected an id of ${files}`,
        fix: `Correct the id or add the ${refers.what}`,
      }),
    ),
  ];
};
