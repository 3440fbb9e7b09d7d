import type { MeasureSpan } from '../../../src/core/ground/asked.ts';
import type { Span } from '../../../src/core/ground/calendar/instant.ts';
import type { Condition } from '../../../src/core/ground/condition.ts';
import { holds } from './condition.ts';
import type { Row, Table } from './table.ts';

export type Item = Row & { readonly begun: number };

type Asked = {
  readonly where: Condition | undefined;
  readonly counted?: Condition | undefined;
  readonly without: readonly Span[];
  readonly upTo: number | undefined;
};

export const isInside = (at: number, spans: readonly Span[]) =>
  spans.some(span => at >= span.start && at < span.end);

/** The rows of a span by their time `at`, by that time and then row. */
export function itemsOf(table: Table, asked: Asked, at: string, span: MeasureSpan): readonly Item[] {
  const seen = { until: span.until, due: new Set<string>() };
  return table.rows
    .flatMap((row): Item[] => {
      const begun = row.times.get(at)?.start;
      return begun === undefined ? [] : [{ ...row, begun }];
    })
    .filter(({ begun }) => begun >= span.start && begun < span.end && begun < span.until)
    .filter(({ begun }) => !isInside(begun, asked.without))
    .filter(row => asked.where === undefined || holds(asked.where, table, row) === true)
    .filter(row => asked.counted === undefined || holds(asked.counted, table, row, seen) === true)
    .toSorted((a, b) => a.begun - b.begun || nanosOf(a, at) - nanosOf(b, at) || a.row - b.row)
    .slice(0, asked.upTo);
}

function nanosOf(row: Row, at: string): number {
  return row.times.get(at)?.nanos ?? 0;
}

/** The first and the last row of some that are not none. */
export function rowRange(rows: readonly { readonly row: number }[]) {
  if (rows.length === 0) return { firstRow: 0, lastRow: 0 };
  const numbers = rows.map(each => each.row);
  return { firstRow: Math.min(...numbers), lastRow: Math.max(...numbers) };
}
