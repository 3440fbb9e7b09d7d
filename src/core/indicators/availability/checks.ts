import type { MeasureSpan } from '../../ground/asked.ts';
import type { CheckRule, Missing, SpanChecks } from '../../ground/availability-question.ts';
import { dayMs } from '../../ground/calendar/civil-day.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import { intersect, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { exact, type Fraction, sum } from '../../ground/exact.ts';

/** The mean share of good checks over a span's intervals; undefined where none counts, or one is missing that may not be. */
export function meanOfIntervals(
  checks: Pick<SpanChecks, 'shares' | 'expected'>,
  missing: Missing,
): { readonly shares: Fraction; readonly intervals: number } | undefined {
  const present = checks.shares.reduce((total, each) => total + each.intervals, 0);
  const absent = Math.max(0, checks.expected - present);
  if (missing === 'no-data' && absent > 0) return undefined;
  const full = missing === 'full' ? absent : 0;
  const intervals = present + full;
  if (intervals === 0) return undefined;
  const own = checks.shares.map(each => exact(each.good).div(exact(each.total)).mul(each.intervals));
  return { shares: sum([...own, full]), intervals };
}

/** How many whole intervals a span has time for, without what is excluded from it. */
export function intervalsIn(span: MeasureSpan, rule: CheckRule, without: readonly Span[]): number {
  const whole = [{ start: span.start, end: Math.min(span.end, span.until) }];
  const measured =
    rule.missing === 'dropped' && rule.covered ? intersect(whole, [rule.covered]) : intersect(whole, whole);
  const left = rule.exclusions === 'both' ? subtract(measured, without) : measured;
  return Math.floor(totalMs(left) / (rule.intervalMs ?? dayMs));
}
