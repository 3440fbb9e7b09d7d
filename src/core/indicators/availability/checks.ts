import { dayMs } from '../../ground/calendar/civil-day.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import { intersect, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { type Exact, exact, type Fraction, sum } from '../../ground/exact.ts';
import type { MeasureSpan } from '../../ground/question.ts';
import type { Missing } from './downtime.ts';

/** How shares of good checks make an availability. */
export type CheckRule = {
  /** Ratio of sums (SEMANTICS 7), or the mean of the intervals' own shares, each as heavy as the other. */
  readonly method: 'ratio-of-sums' | 'mean-of-intervals';
  /** Excluded intervals leave both sums, or count as good throughout. */
  readonly exclusions: 'both' | 'downtime';
  /** What an interval without requests counts as, for a mean of intervals. */
  readonly missing: Missing;
  /** How long an interval is; undefined for whole days. */
  readonly intervalMs: number | undefined;
  readonly covered: Span | undefined;
};

/** The checks of one span; rows of one interval (several regions) are added up. */
export type SpanChecks = {
  readonly span: string;
  readonly good: Exact;
  readonly total: Exact;
  /** Intervals with requests by what they had, for a mean of intervals: `intervals` of them had `good` of `total`. */
  readonly shares: readonly { readonly good: Exact; readonly total: Exact; readonly intervals: number }[];
  /** How many intervals there is time for. */
  readonly expected: number;
  readonly rows: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

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
