import type { MeasureSpan } from '../../ground/asked.ts';
import type { CheckRule, Missing, SpanChecks } from '../../ground/availability-question.ts';
import { dayMs } from '../../ground/calendar/civil-day.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import { intersect, mergeSpans, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { exact, type Fraction, sum } from '../../ground/exact.ts';

/** Shares of good checks, added up over intervals. */
export type IntervalShares = {
  readonly shares: Fraction;
  readonly intervals: number;
  /** The same if all that is missing had failed, where that is not known; `shares` is then with all of it good. */
  readonly worst?: Fraction;
};

/** The mean share of good checks over a span’s intervals; undefined where none counts. Those without requests count where missing ones are `full`. */
export function meanOfIntervals(
  checks: Pick<SpanChecks, 'shares' | 'expected' | 'missing'>,
  missing: Missing,
): IntervalShares | undefined {
  const present = checks.shares.reduce((total, each) => total + each.intervals, 0);
  const good = {
    full: Math.max(0, checks.expected - present),
    'no-data': checks.missing,
    dropped: 0,
  }[missing];
  const intervals = present + good;
  if (intervals === 0) return undefined;
  const own = sum(checks.shares.map(each => exact(each.good).div(exact(each.total)).mul(each.intervals)));
  const isUnknown = missing === 'no-data' && good > 0;
  return { shares: own.add(good), intervals, ...(isUnknown && { worst: own }) };
}

/** How many whole intervals a span has time for, without what is excluded from it. */
export function intervalsIn(span: MeasureSpan, rule: CheckRule, without: readonly Span[]): number {
  const whole = [{ start: span.start, end: Math.min(span.end, span.until) }];
  const measured = rule.missing === 'dropped' ? intersect(whole, rule.covered) : mergeSpans(whole);
  const left = rule.exclusions === 'both' ? subtract(measured, without) : measured;
  return Math.floor(totalMs(left) / (rule.intervalMs ?? dayMs));
}
