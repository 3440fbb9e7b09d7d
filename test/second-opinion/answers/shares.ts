import { dueColumnsOf } from '../../../src/core/ground/condition.ts';
import { conditionSql } from '../sql/condition.ts';
import type { Answering } from './answering.ts';
import { itemsSql } from './items.ts';

/** Rows that fulfil a condition among those that fulfil another, by span. */
export const shares: Answering<'shares'> = async ({ db, tables }, question) => {
  const { dataset, at, of, kept, spans } = question;
  const table = tables.get(dataset);
  if (!table?.names.has(at) || spans.length === 0) return { kind: 'shares', spans: [] };
  const due = new Set([...question.due, ...(of ? dueColumnsOf(of) : []), ...dueColumnsOf(kept)]);
  const seen = { until: 'spans.until', due };
  const isOf = of ? `(${conditionSql(of, table, seen)}) IS TRUE` : 'true';
  const rows = await db.rows(`
    WITH ${itemsSql(table, question, at, [`${isOf} AS is_of`, `(${conditionSql(kept, table, seen)}) AS is_kept`])},
    judged AS (SELECT span, row, is_kept IS TRUE AS is_kept, open AND is_kept IS NULL AS is_pending FROM items WHERE is_of)
    SELECT span, count(*) FILTER (WHERE NOT is_pending) AS items, count(*) FILTER (WHERE is_kept) AS kept,
      count(*) FILTER (WHERE is_pending) AS pending, min(row) AS first_row, max(row) AS last_row
    FROM judged GROUP BY span ORDER BY span`);
  return {
    kind: 'shares',
    spans: rows.map(row => ({
      span: spans[Number(row.span)]?.id ?? '',
      items: Number(row.items),
      kept: Number(row.kept),
      pending: Number(row.pending),
      firstRow: Number(row.first_row),
      lastRow: Number(row.last_row),
    })),
  };
};
