import type { FunnelRow } from '../../../src/core/ground/question.ts';
import { nameSql } from '../database.ts';
import type { Answering } from './answering.ts';

/** The rows of a funnel as they stand in the file; a blank cell has no value. */
export const funnel: Answering<'funnel'> = async ({ db, tables }, question) => {
  const table = tables.get(question.dataset);
  if (!table?.names.has('month')) return { kind: 'funnel', rows: [] };
  const numeric = table.columns.filter(
    ({ type }) => type === 'count' || type === 'money' || type === 'number',
  );
  const segment = table.names.has('segment') ? nameSql('segment') : "''";
  const cells = numeric.map((column, index) => `${nameSql(column.name)} AS v${index}`);
  const rows = await db.rows(
    `SELECT ${['"#row" AS row', `${nameSql('month')} AS month`, `${segment} AS segment`, ...cells].join(', ')}
    FROM ${table.view} WHERE ${nameSql('month')} IS NOT NULL ORDER BY "#row"`,
  );
  return {
    kind: 'funnel',
    rows: rows.map((row): FunnelRow => {
      const values: Record<string, string> = {};
      numeric.forEach((column, index) => {
        const text = String(row[`v${index}`] ?? '');
        if (text !== '') values[column.name] = text;
      });
      return { row: Number(row.row), period: String(row.month), segment: String(row.segment), values };
    }),
  };
};
