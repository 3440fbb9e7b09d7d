import type { Span } from '../../../src/core/ground/calendar/instant.ts';
import { mergeSpans } from '../../../src/core/ground/calendar/overlap.ts';

/** How a query leaves out what happens in some spans: a join after the others, and whether an instant lies in none of them. */
export type LeftOut = { readonly join: string; readonly outside: string };

/**
 * For an instant of a query's rows. The spans are sorted and apart, so that each row meets at most one of them, however many years of
 * windows there are. Undefined for no spans.
 */
export function leftOutSql(instant: string, spans: readonly Span[]): LeftOut | undefined {
  const merged = mergeSpans(spans);
  if (merged.length === 0) return undefined;
  const list = (values: readonly number[]) => `unnest([${values.join(', ')}]::BIGINT[])`;
  return {
    join: `ASOF LEFT JOIN (
      SELECT ${list(merged.map(each => each.start))} AS left_out_from, ${list(merged.map(each => each.end))} AS left_out_until
    ) ON ${instant} >= left_out_from`,
    outside: `coalesce(${instant} >= left_out_until, true)`,
  };
}
