import type { SpanChecks } from '../../../src/core/ground/availability-question.ts';
import { insideOf } from '../../../src/core/ground/calendar/inside-of.ts';
import { exactText, sum } from '../../../src/core/ground/exact.ts';
import { intervalsIn } from '../../../src/core/indicators/availability/checks.ts';
import { missingInSpans } from '../../../src/core/indicators/availability/missing-in-holes.ts';
import { leftOutSql } from '../sql/left-out.ts';
import type { Answering } from './answering.ts';
import { begunBefore, checkIntervalsSql } from './check-intervals.ts';

/** Good and all checks of each span, and its intervals by what they had: few rows even of a year of minutes. */
export const checks: Answering<'checks'> = async ({ db, tables }, question) => {
  const { spans, exclusions, without, method } = question;
  const table = tables.get(question.dataset);
  const intervals = table && checkIntervalsSql(table, question);
  if (intervals === undefined || spans.length === 0) return { kind: 'checks', spans: [] };
  const places = spans.map((span, index) => `(${index}, ${span.start}, ${Math.min(span.end, span.until)})`);
  const { join = '', outside = 'true' } = leftOutSql('begun', without) ?? {};
  const good = exclusions === 'downtime' ? `CASE WHEN ${outside} THEN good ELSE total END` : 'good';
  const kept = exclusions === 'both' ? `AND ${outside}` : '';
  const covered = [
    'false',
    ...question.covered.map(({ start, end }) => `begun >= ${start} AND begun < ${end}`),
  ].join(' OR ');
  const grouped = method === 'mean-of-intervals' ? 'each_good, total' : "''";
  const rows = await db.rows(`
    WITH ${intervals}, spans(span, start, stop) AS (VALUES ${places.join(', ')}),
    placed AS (
      SELECT span, ${good} AS each_good, total, n, first_row, last_row
      FROM intervals JOIN spans ON begun >= spans.start AND begun < spans.stop ${join} WHERE (${covered}) ${kept}
    )
    SELECT span, CAST(sum(each_good) AS VARCHAR) AS good, CAST(sum(total) AS VARCHAR) AS total,
      CAST(min(each_good) AS VARCHAR) AS one_good, CAST(min(total) AS VARCHAR) AS one_total, count(*) AS intervals,
      sum(n)::BIGINT AS n, min(first_row) AS first_row, max(last_row) AS last_row
    FROM placed GROUP BY span, total = 0, ${grouped} ORDER BY ALL`);
  const until = Math.max(...spans.map(span => Math.min(span.end, span.until)));
  const begun = await begunBefore(db, table, question, until);
  const missingIn = missingInSpans(begun.filter(insideOf(question.covered)), question, until);
  return {
    kind: 'checks',
    spans: spans.map((span, index): SpanChecks => {
      const inSpan = rows.filter(row => Number(row.span) === index);
      const own = inSpan.filter(row => Number(row.total) > 0);
      const empty = inSpan.filter(row => Number(row.total) === 0).map(row => Number(row.intervals));
      const shares = own.map(row => ({
        good: String(row.one_good),
        total: String(row.one_total),
        intervals: Number(row.intervals),
      }));
      return {
        span: span.id,
        good: exactText(sum(own.map(row => String(row.good)))),
        total: exactText(sum(own.map(row => String(row.total)))),
        shares: method === 'mean-of-intervals' ? shares : [],
        expected: intervalsIn(span, question, without),
        empty: empty.reduce((sum, each) => sum + each, 0),
        ...missingIn(span),
        rows: own.reduce((total, row) => total + Number(row.n), 0),
        firstRow: own.length > 0 ? Math.min(...own.map(row => Number(row.first_row))) : 0,
        lastRow: own.length > 0 ? Math.max(...own.map(row => Number(row.last_row))) : 0,
      };
    }),
  };
};
