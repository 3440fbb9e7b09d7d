import { dueColumnsOf } from '../../../src/core/ground/condition.ts';
import { conditionSql } from '../sql/condition.ts';
import type { Answering } from './answering.ts';
import { isTrue, placedItems, placedSql } from './placed.ts';

/** Rows that fulfil a condition among those that fulfil another, by span. */
export const shares: Answering<'shares'> = async (context, question) => {
  const { dataset, at, of, kept, undue, spans } = question;
  const table = context.tables.get(dataset);
  if (!table?.names.has(at) || spans.length === 0) return { kind: 'shares', spans: [] };
  const due = new Set([...question.due, ...(of ? dueColumnsOf(of) : []), ...dueColumnsOf(kept)]);
  const seen = { until: 'spans.until', due };
  const isOf = of ? `(${conditionSql(of, table, seen)})` : 'true';
  const { placed, carried } = await placedItems(context, table, question, at, {
    further: [`${isOf} AS is_of`, `(${conditionSql(kept, table, seen)}) AS is_kept`],
    clock: undefined,
    stands: ({ is_of: looked, is_kept: held }) => {
      if (looked !== null && !isTrue(looked)) return 'none';
      return looked === null || held === null ? 'waiting' : 'decided';
    },
  });
  const rows = await context.db.rows(`
    WITH ${placedSql(table, spans, placed, at, [
      `(${conditionSql(kept, table, seen)}) IS TRUE AS is_kept`,
      `(${undue ? conditionSql(undue, table) : 'false'}) IS TRUE AS is_undue`,
    ])}
    SELECT span, count(*) FILTER (WHERE stands = 'decided') AS items,
      count(*) FILTER (WHERE stands = 'decided' AND is_kept) AS kept,
      count(*) FILTER (WHERE stands = 'decided' AND is_undue) AS undue,
      min(row) FILTER (WHERE stands = 'decided' AND is_undue) AS first_undue,
      count(*) FILTER (WHERE stands = 'waiting') AS pending, min(row) AS first_row, max(row) AS last_row
    FROM items WHERE stands <> 'none' GROUP BY span`);
  const bySpan = new Map(rows.map(row => [Number(row.span), row]));
  return {
    kind: 'shares',
    spans: spans.flatMap(({ id }, span) => {
      const row = bySpan.get(span);
      const own = carried(span);
      if (!row && !own.carriedOut) return [];
      return {
        span: id,
        items: Number(row?.items ?? 0),
        kept: Number(row?.kept ?? 0),
        pending: Number(row?.pending ?? 0),
        ...(Number(row?.undue ?? 0) > 0 && {
          undue: { items: Number(row?.undue), firstRow: Number(row?.first_undue) },
        }),
        ...own,
        firstRow: Number(row?.first_row ?? 0),
        lastRow: Number(row?.last_row ?? 0),
      };
    }),
  };
};
