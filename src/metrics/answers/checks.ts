import type { MeasureSpan } from '../../core/ground/asked.ts';
import type { CheckQuestion, SpanChecks } from '../../core/ground/availability-question.ts';
import { insideOf } from '../../core/ground/calendar/inside-of.ts';
import { exactText } from '../../core/ground/exact.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import { intervalsIn } from '../../core/indicators/availability/checks.ts';
import { missingInSpans } from '../../core/indicators/availability/missing-in-holes.ts';
import type { Answering } from './answering.ts';
import { type CheckInterval, checkIntervals } from './check-intervals.ts';

/**
 * Good and all checks of each span, and its intervals by what they had: few rows even of a year of minutes. What begins where nothing is known
 * counts for nothing.
 */
export const checks: Answering<'checks'> = (tables, question) => {
  const { spans } = question;
  const table = tables.get(question.dataset);
  const to = Math.max(...spans.map(span => Math.min(span.end, span.until)));
  // Rows before the spans set the beat by which one is expected.
  const all = table && checkIntervals(table, question.where, Number.NEGATIVE_INFINITY, to);
  if (!all) return { kind: 'checks', spans: [] };
  const isCovered = insideOf(question.covered);
  const intervals = all.filter(({ begun }) => isCovered(begun));
  const missingIn = missingInSpans(
    intervals.map(each => each.begun),
    question,
    to,
  );
  return { kind: 'checks', spans: spans.map(span => checksIn(span, intervals, missingIn(span), question)) };
};

function checksIn(
  span: MeasureSpan,
  intervals: readonly CheckInterval[],
  missing: Pick<SpanChecks, 'missing' | 'missingFrom'>,
  question: CheckQuestion,
): SpanChecks {
  const { exclusions, without, method } = question;
  const isLeftOut = insideOf(without);
  const stop = Math.min(span.end, span.until);
  const rows = new RowRange();
  const shares = new Map<string, { good: string; total: string; intervals: number }>();
  let [good, total, count, empty] = [0n, 0n, 0, 0];
  for (let place = firstFrom(intervals, span.start); place < intervals.length; place++) {
    const interval = intervals[place]!;
    if (interval.begun >= stop) break;
    const isExcluded = isLeftOut(interval.begun);
    if (isExcluded && exclusions === 'both') continue;
    if (interval.total === 0n) {
      empty++;
      continue;
    }
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
    empty,
    ...missing,
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
