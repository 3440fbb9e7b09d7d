import { timeTakenMs } from '../../core/ground/calendar/time-taken.ts';
import type { DurationQuestion } from '../../core/ground/question.ts';
import { grown } from '../columns/grown.ts';
import { nanosAt } from '../columns/instants.ts';
import { timeColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { atRank } from './at-rank.ts';
import { ExactTotal } from './exact-total.ts';
import { forEachItem } from './items.ts';
import { rankOf } from './rank-of.ts';
import { RowRange } from './row-range.ts';

/**
 * Time between two events for each span (RULES 13). An item whose second event is not seen counts with its age, or is pending in an open
 * span while it is young.
 */
export const durations: Answering<'durations'> = (tables, question) => {
  const { from, to, spans, clock, withinMs, pendingUnderMs } = question;
  const table = tables.get(question.dataset);
  const second = table && timeColumn(table, to);
  const first = table && timeColumn(table, from);
  if (!table || !first || !second) return { kind: 'durations', spans: [] };
  const bySpan = spans.map((): Measured | undefined => undefined);
  forEachItem(table, question, from, (span, row, begun) => {
    const measured = bySpan[span] ?? newMeasured();
    bySpan[span] = measured;
    measured.rows.add(row);
    const { until, agedTo = until, open } = spans[span]!;
    const end = second.starts[row]!;
    const isAnswered = end < until;
    const began = { at: begun, nanos: nanosAt(first, row) };
    const ms = timeTakenMs(
      clock,
      began,
      isAnswered ? { at: end, nanos: nanosAt(second, row) } : { at: agedTo },
    );
    if (isAnswered) {
      measured.answered++;
      measured.answeredTotal.add(ms);
      if (ms <= withinMs) measured.within++;
    } else if (open && pendingUnderMs > 0 && ms <= pendingUnderMs) {
      measured.pending++;
      return;
    }
    measured.total.add(ms);
    if (measured.items === measured.all.length) measured.all = grown(measured.all);
    measured.all[measured.items++] = isAnswered ? ms : ms + waiting;
  });
  return {
    kind: 'durations',
    spans: bySpan.flatMap((measured, span) =>
      measured ? [{ span: spans[span]!.id, ...figuresOf(measured, question) }] : [],
    ),
  };
};

/**
 * Added to the whole ms of an item that waits, so that it comes after the answered ones that took as long, and is told from them. Four times
 * it is less than a ms.
 */
const waiting = 0.125;

type Measured = {
  /** Each that is answered or waiting, in ms; the first `items` of them. */
  all: Float64Array;
  items: number;
  answered: number;
  within: number;
  pending: number;
  readonly total: ExactTotal;
  readonly answeredTotal: ExactTotal;
  readonly rows: RowRange;
};

function newMeasured(): Measured {
  const [total, answeredTotal] = [new ExactTotal(), new ExactTotal()];
  return {
    all: new Float64Array(16),
    items: 0,
    answered: 0,
    within: 0,
    pending: 0,
    total,
    answeredTotal,
    rows: new RowRange(),
  };
}

function figuresOf(measured: Measured, { percentiles, withinMs }: DurationQuestion) {
  const { items } = measured;
  const all = measured.all.subarray(0, items);
  const ranked = percentiles.map(percentile => atRank(all, rankOf(percentile, items) - 1));
  const middle = [atRank(all, Math.ceil(items / 2) - 1), atRank(all, Math.floor(items / 2))] as const;
  return {
    items,
    answered: measured.answered,
    answeredWithin: measured.within,
    waiting: items - measured.answered,
    pending: measured.pending,
    totalMs: String(measured.total.value),
    answeredMs: String(measured.answeredTotal.value),
    percentileMs: ranked.map(Math.floor),
    percentileWaits: ranked.map(isWaiting),
    middleMs: [Math.floor(middle[0]), Math.floor(middle[1])] as const,
    middleWaits: middle.some(isWaiting),
    spread: spreadOf(all, withinMs),
    firstRow: measured.rows.first,
    lastRow: measured.rows.last,
  };
}

function isWaiting(ms: number): boolean {
  return !Number.isInteger(ms);
}

/** How many are up to ¼, ½, 1, 2, 4 and more times the promise. */
function spreadOf(all: Float64Array, withinMs: number): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let item = 0; item < all.length; item++) {
    // Four times each, so that the quarter stays whole.
    const quarters = all[item]! * 4;
    let place = 0;
    for (let limit = withinMs; place < 5 && quarters > limit; limit *= 2) place++;
    counts[place]!++;
  }
  return counts;
}
