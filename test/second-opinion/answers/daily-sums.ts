import { zoneTransitions } from '../../../src/core/ground/calendar/transitions.ts';
import { exactText } from '../../../src/core/ground/exact.ts';
import { nameSql } from '../database.ts';
import { instantOffsetSql } from '../sql/zone.ts';
import type { Answering } from './answering.ts';
import { itemsSql } from './items.ts';

const dayMs = 86_400_000;

/** Exact sums by span and local day; ordered so. */
export const dailySums: Answering<'daily-sums'> = async ({ db, tables }, question) => {
  const { at, sum, per, spans } = question;
  const table = tables.get(question.dataset);
  const columns = [sum, ...(per === undefined ? [] : [per])];
  if (![at, ...columns].every(name => table?.names.has(name)) || !table || spans.length === 0)
    return { kind: 'daily-sums', days: [] };
  const start = Math.min(...spans.map(span => span.start));
  const end = Math.max(...spans.map(span => span.end));
  const offset = instantOffsetSql('begun', zoneTransitions(question.zone, start, end));
  const number = (name: string) => `TRY_CAST(nullif(${nameSql(name)}, '') AS DECIMAL(38, 6))`;
  const rows = await db.rows(`
    WITH ${itemsSql(table, question, at, [`${number(sum)} AS above`, `${per === undefined ? '0' : number(per)} AS below`])}
    SELECT span, (begun + ${offset}) // ${dayMs} AS day, CAST(sum(above) AS VARCHAR) AS above,
      CAST(sum(below) AS VARCHAR) AS below, count(*) AS n, min(row) AS first_row, max(row) AS last_row
    FROM items WHERE above IS NOT NULL AND below IS NOT NULL GROUP BY span, day ORDER BY span, day`);
  const days = rows.map(row => ({
    span: spans[Number(row.span)]?.id ?? '',
    date: new Date(Number(row.day) * dayMs).toISOString().slice(0, 10),
    sum: exactText(String(row.above)),
    per: exactText(String(row.below)),
    count: Number(row.n),
    firstRow: Number(row.first_row),
    lastRow: Number(row.last_row),
  }));
  return { kind: 'daily-sums', days };
};
