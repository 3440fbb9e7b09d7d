import { datasetTables } from '../../core/datasets/index.ts';
import { nameSql } from '../database.ts';
import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import type { Check } from './check.ts';

/** Attempts for a lead that no leads dataset of the agreement has. */
export const refersTo: Check = async context => {
  const { db, table, tables } = context;
  const refers = table.kind.refersTo;
  if (!refers || !table.names.has(refers.column)) return [];
  const wanted = Object.entries(datasetTables).find(([kind]) => kind === refers.kind)?.[1];
  const others = [...tables.values()].filter(other => other.kind === wanted && other.names.has(refers.key));
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
      { code: 'unknown-lead', severity: 'error', column: refers.column, sql },
      row => ({
        message: `Unexpected lead ${shown(String(row.value))}, expected an id of ${files}`,
        fix: 'Correct the id or add the lead',
      }),
    ),
  ];
};
