import { zoneTransitions } from '../../../src/core/ground/calendar/transitions.ts';
import { nameSql } from '../database.ts';
import { instantOffsetSql } from '../sql/zone.ts';
import type { Answering } from './answering.ts';
import { itemsSql } from './items.ts';

const dayMs = 86_400_000;

/** Rows by span, local day and segment; ordered so. */
export const dailyCounts: Answering<'daily-counts'> = async ({ db, tables }, question) => {
  const table = tables.get(question.dataset);
  const { spans } = question;
  if (!table?.names.has(question.at) || spans.length === 0) return { kind: 'daily-counts', days: [] };
  const start = Math.min(...spans.map(span => span.start));
  const end = Math.max(...spans.map(span => span.end));
  const offset = instantOffsetSql('begun', zoneTransitions(question.zone, start, end));
  const segment = question.by !== undefined && table.names.has(question.by) ? nameSql(question.by) : "''";
  const rows = await db.rows(`
    WITH ${itemsSql(table, question, question.at, [`${segment} AS segment`])}
    SELECT span, (begun + ${offset}) // ${dayMs} AS day, segment, count(*) AS n, min(row) AS first_row, max(row) AS last_row
    FROM items GROUP BY ALL ORDER BY span, day, segment`);
  const days = rows.map(row => ({
    span: spans[Number(row.span)]?.id ?? '',
    date: new Date(Number(row.day) * dayMs).toISOString().slice(0, 10),
    segment: String(row.segment ?? ''),
    count: Number(row.n),
    firstRow: Number(row.first_row),
    lastRow: Number(row.last_row),
  }));
  return { kind: 'daily-counts', days };
};
