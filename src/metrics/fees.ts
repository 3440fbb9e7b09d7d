import { exactText } from '../core/exact.ts';
import type { Fee } from '../core/question.ts';
import type { Database } from './database.ts';
import type { Table } from './table.ts';

/** The rows of fees.csv with an amount, in the file's order (SEMANTICS 25). */
export async function readFees(db: Database, table: Table | undefined): Promise<readonly Fee[] | undefined> {
  if (!table?.kind.columns.every(column => column.header === 'optional' || table.names.has(column.name)))
    return undefined;
  const resource = table.names.has('resource') ? 'resource' : "''";
  const rows = await db.rows(
    `SELECT "#row" AS row, service, ${resource} AS resource, period, amount, currency FROM ${table.view} ORDER BY "#row"`,
  );
  return rows
    .filter(row => /^\d+(\.\d+)?$/.test(String(row.amount)))
    .map(({ row, service, resource, period, amount, currency }) => ({
      row: Number(row),
      service: String(service),
      resource: String(resource),
      month: String(period),
      amount: exactText(String(amount)),
      currency: String(currency),
    }));
}
