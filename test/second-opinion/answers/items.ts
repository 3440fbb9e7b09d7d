import type { MeasureSpan } from '../../../src/core/ground/asked.ts';
import type { Span } from '../../../src/core/ground/calendar/instant.ts';
import type { Condition } from '../../../src/core/ground/condition.ts';
import { conditionSql } from '../sql/condition.ts';
import { leftOutSql } from '../sql/left-out.ts';
import { timeColumns } from '../sql/time.ts';
import type { Table } from '../table.ts';

export type ItemsAsked = {
  readonly where: Condition | undefined;
  readonly counted?: Condition | undefined;
  readonly spans: readonly MeasureSpan[];
  readonly without: readonly Span[];
  readonly upTo: number | undefined;
};

/**
 * The first common table expressions of an answer: `spans` (`span` its index, `start`, `seen`, `until`, `aged_to`, `open`) and
 * `items`, one row for each item and span it belongs to by its event `at`: `span`, `until`, `aged_to`, `open`, `row`, `begun` (the instant), and
 * `further` columns of the table. Events at or after `until` are not seen.
 */
export function itemsSql(
  table: Table,
  asked: ItemsAsked,
  at: string,
  further: readonly string[] = [],
): string {
  const spans = asked.spans.map(
    (span, index) =>
      `(${index}, ${span.start}, ${Math.min(span.end, span.until)}, ${span.until}, ${span.agedTo ?? span.until}, ${span.open})`,
  );
  const { ms } = timeColumns(at);
  const leftOut = leftOutSql(ms, asked.without);
  const conditions = [
    ...(asked.where ? [conditionSql(asked.where, table)] : []),
    ...(asked.counted
      ? [`(${conditionSql(asked.counted, table, { until: 'spans.until', due: new Set() })}) IS TRUE`]
      : []),
    ...(leftOut ? [leftOut.outside] : []),
  ];
  const first =
    asked.upTo === undefined
      ? ''
      : `QUALIFY row_number() OVER (PARTITION BY span ORDER BY ${ms}, "#row") <= ${asked.upTo}`;
  return `
    spans(span, start, seen, until, aged_to, open) AS (VALUES ${spans.join(', ')}),
    items AS (
      SELECT span, until, aged_to, open, "#row" AS row, ${[`${ms} AS begun`, ...further].join(', ')}
      FROM ${table.view} JOIN spans ON ${ms} >= spans.start AND ${ms} < spans.seen ${leftOut?.join ?? ''}
      ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ${first}
    )`;
}

/**
 * A common table expression `name`: the rows of `from` with `ms`, the time from `at` to `stop` on the clock (RULES 6).
 * `clock` is a table of `clockTables`, or undefined for wall time.
 */
export function elapsedSql(name: string, from: string, clock: string | undefined): string {
  if (clock === undefined) return `${name} AS (SELECT *, stop - begun AS ms FROM ${from})`;
  const worked = (side: string, instant: string) =>
    `coalesce(${side}.before + least(${instant}, ${side}.stop) - ${side}.start, 0)`;
  return `${name} AS (
    SELECT i.*, ${worked('b', 'i.stop')} - ${worked('a', 'i.begun')} AS ms
    FROM ${from} i ASOF LEFT JOIN ${clock} a ON i.begun >= a.start ASOF LEFT JOIN ${clock} b ON i.stop >= b.start)`;
}
