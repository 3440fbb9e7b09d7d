import type { Condition } from '../../../src/core/ground/condition.ts';
import { type Database, nameSql } from '../database.ts';
import { conditionSql } from '../sql/condition.ts';
import { timeColumns } from '../sql/time.ts';
import type { Table } from '../table.ts';

/**
 * A common table expression `intervals` of a dataset of checks: `begun`, `good` and `total` of all rows that begin then, and their rows.
 * Undefined where the file lacks a column.
 */
export function checkIntervalsSql(
  table: Table,
  asked: { readonly where: Condition | undefined },
): string | undefined {
  if (!['at', 'good', 'total'].every(name => table.names.has(name))) return undefined;
  const { ms } = timeColumns('at');
  const number = (name: string) => `sum(TRY_CAST(${nameSql(name)} AS HUGEINT))`;
  const where = asked.where ? `AND ${conditionSql(asked.where, table)}` : '';
  return `intervals AS (
    SELECT ${ms} AS begun, ${number('good')} AS good, ${number('total')} AS total,
      count(*) AS n, min("#row") AS first_row, max("#row") AS last_row
    FROM ${table.view} WHERE ${ms} IS NOT NULL ${where} GROUP BY ALL)`;
}

/** When the intervals before an instant begin, ascending. */
export async function begunBefore(
  db: Database,
  table: Table | undefined,
  asked: { readonly where: Condition | undefined },
  until: number,
): Promise<readonly number[]> {
  const intervals = table && checkIntervalsSql(table, asked);
  if (intervals === undefined) return [];
  const rows = await db.rows(
    `WITH ${intervals} SELECT begun FROM intervals WHERE begun < ${until} ORDER BY begun`,
  );
  return rows.map(row => Number(row.begun));
}
