import type { MeasureSpan } from '../../core/ground/asked.ts';
import type { Seen, Stands } from '../../core/ground/placing.ts';
import type { DurationQuestion } from '../../core/ground/question.ts';
import { grown } from '../columns/grown.ts';
import { nanosAt } from '../columns/instants.ts';
import { timeColumn } from '../table.ts';
import type { Answering } from './answering.ts';
import { atRank } from './at-rank.ts';
import { ExactTotal } from './exact-total.ts';
import { forEachPlaced } from './placed-items.ts';
import { rankOf } from './rank-of.ts';
import { RowRange } from './row-range.ts';
import { type Times, takenMs, unanswered } from './unanswered.ts';

/**
 * Time between two events for each span (RULES 13). An item whose second event is not seen counts with its age once it is too late; until
 * then it is pending, or carried out.
 */
export const durations: Answering<'durations'> = (tables, question) => {
  const { from, to, spans, clock } = question;
  const table = tables.get(question.dataset);
  const second = table && timeColumn(table, to);
  const first = table && timeColumn(table, from);
  if (!table || !first || !second) return { kind: 'durations', spans: [] };
  const times: Times = { first, second, clock };
  const bySpan = spans.map((): Measured | undefined => undefined);
  const measuredIn = (span: number) => {
    const measured = bySpan[span] ?? newMeasured();
    bySpan[span] = measured;
    return measured;
  };
  const standsAt = (row: number, _begun: number, { limitMs = 0 }: MeasureSpan, { until }: Seen): Stands => {
    if (limitMs === 0 || second.starts[row]! < until) return 'decided';
    return takenMs(times, row, { at: until }) <= limitMs ? 'waiting' : 'decided';
  };
  const at = question.at === 'from' ? from : to;
  const carriedIn = forEachPlaced(table, question, at, standsAt, ({ span, row, home, stands }) => {
    if (stands === 'none' || Number.isNaN(first.starts[row]!)) return;
    const measured = measuredIn(span);
    measured.rows.add(row);
    if (stands === 'waiting') {
      measured.pending++;
      return;
    }
    const { until, agedTo = until } = spans[span]!;
    const { limitMs = 0 } = home;
    const end = second.starts[row]!;
    const isAnswered = end < until;
    const ms = takenMs(times, row, isAnswered ? { at: end, nanos: nanosAt(second, row) } : { at: agedTo });
    if (isAnswered) {
      measured.answered++;
      measured.answeredTotal.add(ms);
      if (ms <= limitMs) measured.within++;
    }
    measured.total.add(ms);
    if (measured.items === measured.all.length) measured.all = grown(measured.all);
    const shown = isAnswered ? ms : ms + waiting;
    measured.all[measured.items++] = shown;
    measured.spread[slotOf(shown, limitMs)]!++;
  });
  const unansweredIn = question.at === 'to' ? unanswered(table, question, times) : () => undefined;
  return {
    kind: 'durations',
    spans: spans.flatMap(({ id }, span) => {
      const carried = carriedIn(span);
      const left = unansweredIn(span);
      const measured = bySpan[span] ?? (carried.carriedOut || left ? newMeasured() : undefined);
      if (!measured) return [];
      return [{ span: id, ...figuresOf(measured, question), ...carried, ...(left && { unanswered: left }) }];
    }),
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
  /** By multiple of the limit. */
  readonly spread: number[];
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
    spread: [0, 0, 0, 0, 0, 0],
    total,
    answeredTotal,
    rows: new RowRange(),
  };
}

function figuresOf(measured: Measured, { percentiles }: DurationQuestion) {
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
    spread: measured.spread,
    firstRow: measured.rows.first,
    lastRow: measured.rows.last,
  };
}

function isWaiting(ms: number): boolean {
  return !Number.isInteger(ms);
}

/** Whether a time is up to ¼, ½, 1, 2, 4 or more times the limit. */
function slotOf(ms: number, limitMs: number): number {
  // Four times each, so that the quarter stays whole.
  const quarters = ms * 4;
  let place = 0;
  for (let limit = limitMs; place < 5 && quarters > limit; limit *= 2) place++;
  return place;
}
