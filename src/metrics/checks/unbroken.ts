import { nameSql } from '../database.ts';
import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumns } from '../sql/time.ts';
import type { Check } from './check.ts';

/**
 * Months without a row, for each segment, between the first and the last month of the file. Nothing is said where a
 * month cannot be read: the row may be the one that is missing.
 */
export const unbroken: Check = async context => {
  const { db, table } = context;
  const { period, by } = table.kind.unbroken ?? {};
  if (period === undefined || by === undefined || !table.names.has(period)) return [];
  const segment = table.names.has(by) ? nameSql(by) : "''";
  const { local } = timeColumns(period);
  const sql = `
    WITH here AS (
      SELECT "#row" AS row, ${segment} AS segment, datediff('month', DATE '1970-01-01', CAST(epoch_ms(${local}) AS DATE)) AS month
      FROM ${table.view} WHERE ${local} IS NOT NULL
    ), months AS (SELECT unnest(generate_series(min(month), max(month))) AS month FROM here),
    gaps AS (
      SELECT month, segment FROM months CROSS JOIN (SELECT DISTINCT segment FROM here)
      EXCEPT SELECT month, segment FROM here
    )
    SELECT
      coalesce(
        (SELECT arg_min(row, here.month) FROM here WHERE here.segment = gaps.segment AND here.month > gaps.month),
        (SELECT max(row) FROM here WHERE here.segment = gaps.segment)
      ) AS row,
      strftime(DATE '1970-01-01' + to_months(CAST(month AS INTEGER)), '%Y-%m') AS month, segment
    FROM gaps WHERE NOT EXISTS (SELECT 1 FROM ${table.view} WHERE ${local} IS NULL)`;
  const rule = { code: 'missing-period', severity: 'error', column: period, sql } as const;
  return [
    await locatedRows(db, table, rule, row => {
      const whose = row.segment === '' ? '' : ` of ${by} ${shown(String(row.segment))}`;
      return {
        message: `Missing row for \`${row.month}\`${whose}, expected every month from the first to the last`,
        fix: 'Add the row, with zeros if nothing happened',
      };
    }),
  ];
};
