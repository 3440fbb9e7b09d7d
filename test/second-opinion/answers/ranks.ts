import { exact, exactText } from '../../../src/core/ground/exact.ts';
import { nameSql } from '../database.ts';
import type { Answering } from './answering.ts';
import { itemsSql } from './items.ts';

/** The numbers of a column at a rank, for each span (RULES 17). */
export const ranks: Answering<'ranks'> = async ({ db, tables }, question) => {
  const { at, of, percentile, spans } = question;
  const table = tables.get(question.dataset);
  if (![at, of].every(name => table?.names.has(name)) || !table || spans.length === 0)
    return { kind: 'ranks', spans: [] };
  const { n, d } = exact(percentile ?? 0);
  const nearest = `(CAST(n AS HUGEINT) * ${n} + ${d - 1n}) // ${d}`;
  const [low, high] = percentile === undefined ? ['(n + 1) // 2', 'n // 2 + 1'] : [nearest, nearest];
  const rows = await db.rows(`
    WITH ${itemsSql(table, question, at, [`TRY_CAST(nullif(${nameSql(of)}, '') AS DECIMAL(38, 6)) AS number`])},
    ranked AS (
      SELECT span, row, number, row_number() OVER (PARTITION BY span ORDER BY number, row) AS place,
        count(*) OVER (PARTITION BY span) AS n
      FROM items WHERE number IS NOT NULL
    )
    SELECT span, any_value(n) AS n, CAST(max(number) FILTER (WHERE place = ${low}) AS VARCHAR) AS low,
      CAST(max(number) FILTER (WHERE place = ${high}) AS VARCHAR) AS high, min(row) AS first_row, max(row) AS last_row
    FROM ranked GROUP BY span ORDER BY span`);
  return {
    kind: 'ranks',
    spans: rows.map(row => ({
      span: spans[Number(row.span)]?.id ?? '',
      items: Number(row.n),
      values: [exactText(String(row.low)), exactText(String(row.high))] as const,
      firstRow: Number(row.first_row),
      lastRow: Number(row.last_row),
    })),
  };
};
