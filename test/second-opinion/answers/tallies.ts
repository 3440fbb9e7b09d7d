import { textSql } from '../database.ts';
import { conditionSql } from '../sql/condition.ts';
import type { Answering } from './answering.ts';
import { itemsSql } from './items.ts';

/** Items of each span by the first condition that holds of them. */
export const tallies: Answering<'tallies'> = async ({ db, tables }, question) => {
  const { at, by, spans } = question;
  const table = tables.get(question.dataset);
  if (!table?.names.has(at) || spans.length === 0 || by.length === 0) return { kind: 'tallies', spans: [] };
  const seen = { until: 'spans.until', due: new Set<string>() };
  const cases = by.map(
    ([name, condition]) => `WHEN (${conditionSql(condition, table, seen)}) IS TRUE THEN ${textSql(name)}`,
  );
  const rows = await db.rows(`
    WITH ${itemsSql(table, question, at, [`CASE ${cases.join(' ')} END AS name`])}
    SELECT span, name, count(*) AS n, min(row) AS first_row, max(row) AS last_row
    FROM items WHERE name IS NOT NULL GROUP BY span, name ORDER BY span, name`);
  return {
    kind: 'tallies',
    spans: rows.map(row => ({
      span: spans[Number(row.span)]?.id ?? '',
      name: String(row.name),
      count: Number(row.n),
      firstRow: Number(row.first_row),
      lastRow: Number(row.last_row),
    })),
  };
};
