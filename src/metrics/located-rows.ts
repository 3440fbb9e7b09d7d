import type { Finding, Severity } from '../core/finding.ts';
import { type Found, toldPerRule } from './capped.ts';
import type { Database, Row } from './database.ts';
import type { Table } from './table.ts';

export type { Found } from './capped.ts';

type Said = Pick<Finding, 'message' | 'fix' | 'meant'>;

/**
 * The rows of `sql` as findings at a column. The query's first column is `row`, then whatever the words need;
 * only the first few come out of the database, and the number of all.
 */
export async function locatedRows(
  db: Database,
  table: Table,
  rule: { readonly code: string; readonly severity: Severity; readonly column: string; readonly sql: string },
  say: (row: Row) => Said,
): Promise<Found> {
  const rows = await db.rows(
    `SELECT *, count(*) OVER () AS total FROM (${rule.sql}) ORDER BY ALL LIMIT ${toldPerRule}`,
  );
  const title = table.columns.find(column => column.name === rule.column)?.title ?? rule.column;
  return {
    total: Number(rows[0]?.total ?? 0),
    findings: rows.map(row => ({
      code: rule.code,
      severity: rule.severity,
      file: table.file,
      place: { kind: 'dataset', row: Number(row.row), column: title },
      ...say(row),
    })),
  };
}
