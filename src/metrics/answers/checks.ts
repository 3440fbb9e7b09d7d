import type { MeasureSpan } from '../../core/ground/asked.ts';
import type { CheckQuestion, SpanChecks } from '../../core/ground/availability-question.ts';
import { exactText } from '../../core/ground/exact.ts';
import { intervalsIn } from '../../core/indicators/availability/checks.ts';
import type { Answering } from './answering.ts';
import { type CheckInterval, checkIntervals } from './check-intervals.ts';
import { insideOf } from './items.ts';
import { RowRange } from './row-range.ts';

/** Good and all checks of each span, and its intervals by what they had: few rows even of a year of minutes. */
export const checks: Answering<'checks'> = (tables, question) => {
  const { spans } = question;
  const table = tables.get(question.dataset);
  const from = Math.min(...spans.map(span => span.start));
  const to = Math.max(...spans.map(span => Math.min(span.end, span.until)));
  const intervals = table && checkIntervals(table, question.where, from, to);
  if (!intervals) return { kind: 'checks', spans: [] };
  return { kind: 'checks', spans: spans.map(span => checksIn(span, intervals, question)) };
};

function checksIn(
  span: MeasureSpan,
  intervals: readonly CheckInterval[],
  question: CheckQuestion,
): SpanChecks {
  const { exclusions, without, method } = question;
  const isLeftOut = insideOf(without);
  const stop = Math.min(span.end, span.until);
  const rows = new RowRange();
  const shares = new Map<string, { good: string; total: string; intervals: number }>();
  let [good, total, count] = [0n, 0n, 0];
  for (let place = firstFrom(intervals, span.start); place < intervals.length; place++) {
    const interval = intervals[place]!;
    if (interval.begun >= stop) break;
    const isExcluded = isLeftOut(interval.begun);
    if (interval.total === 0n || (isExcluded && exclusions === 'both')) continue;
    const own = isExcluded && exclusions === 'downtime' ? interval.total : interval.good;
    good += own;
    total += interval.total;
    count += interval.count;
    rows.add(interval.rows.first - 1);
    rows.add(interval.rows.last - 1);
    if (method !== 'mean-of-intervals') continue;
    const key = `${own}/${interval.total}`;
    const share = shares.get(key) ?? { good: String(own), total: String(interval.total), intervals: 0 };
    share.intervals++;
    shares.set(key, share);
  }
  return {
    span: span.id,
    good: exactText(good),
    total: exactText(total),
    shares: [...shares.values()],
    expected: intervalsIn(span, question, without),
    rows: count,
    firstRow: rows.first,
    lastRow: rows.last,
  };
}

/** The place of the first interval that begins at an instant or later. */
function firstFrom(intervals: readonly CheckInterval[], at: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (intervals[middle]!.begun < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
