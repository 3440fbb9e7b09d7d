import { type Clock, elapsedMs } from '../../../../src/core/ground/calendar/working-time.ts';
import { exact } from '../../../../src/core/ground/exact.ts';
import type { DurationAnswer, DurationQuestion } from '../../../../src/core/ground/question.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';

export function durations(table: Table, question: DurationQuestion): DurationAnswer['spans'] {
  const { from, to, clock, withinMs, pendingUnderMs, percentiles } = question;
  if (!table.columns.has(from) || !table.columns.has(to)) return [];
  return question.spans.flatMap(span => {
    const items = itemsOf(table, question, from, span).map(item => {
      const second = item.times.get(to);
      const isAnswered = second !== undefined && second.start < span.until;
      const begun = { start: item.begun, nanos: item.times.get(from)?.nanos };
      const ms = roundedUp(clock, begun, isAnswered ? second : { start: span.agedTo ?? span.until });
      const isYoung = pendingUnderMs > 0 && ms <= pendingUnderMs;
      return { row: item.row, ms, isAnswered, isPending: span.open && !isAnswered && isYoung };
    });
    if (items.length === 0) return [];
    const judged = items
      .filter(each => !each.isPending)
      .toSorted((a, b) => a.ms - b.ms || Number(b.isAnswered) - Number(a.isAnswered));
    const answered = judged.filter(each => each.isAnswered);
    const total = (some: typeof items) => String(some.reduce((sum, { ms }) => sum + BigInt(ms), 0n));
    /** The duration of the item at a place, 1 the shortest; 0 where there is none. */
    const msAt = (place: number) => judged[place - 1]?.ms ?? 0;
    const limits = [1, 2, 4, 8, 16].map(quarters => quarters * withinMs);
    const waitsAt = (place: number) => judged[place - 1]?.isAnswered === false;
    const ranks = percentiles.map(share => Number(exact(share).mul(judged.length).ceil()));
    const middle = [Math.ceil(judged.length / 2), Math.floor(judged.length / 2) + 1] as const;
    const slotOf = ({ ms, isAnswered }: (typeof judged)[number]) =>
      limits.filter(limit => ms * 4 > limit || (!isAnswered && ms * 4 === limit)).length;
    return [
      {
        span: span.id,
        items: judged.length,
        answered: answered.length,
        answeredWithin: answered.filter(({ ms }) => ms <= withinMs).length,
        waiting: judged.length - answered.length,
        pending: items.length - judged.length,
        totalMs: total(judged),
        answeredMs: total(answered),
        percentileMs: ranks.map(msAt),
        percentileWaits: ranks.map(waitsAt),
        middleMs: [msAt(middle[0]), msAt(middle[1])] as const,
        middleWaits: middle.some(waitsAt),
        spread: [0, 1, 2, 3, 4, 5].map(slot => judged.filter(each => slotOf(each) === slot).length),
        ...rowRange(items),
      },
    ];
  });
}

type Time = { readonly start: number; readonly nanos?: number | undefined };

/** Every nanosecond in which the clock runs, in ms, rounded up. */
function roundedUp(clock: Clock, from: Time, to: Time): number {
  const running = ({ start, nanos = 0 }: Time) => (elapsedMs(clock, start, start + 1) === 1 ? nanos : 0);
  const ms = elapsedMs(clock, from.start, to.start) ?? Number.NaN;
  const nanos = BigInt(ms) * 1_000_000n + BigInt(running(to) - running(from));
  return Number(nanos / 1_000_000n) + (nanos % 1_000_000n > 0n ? 1 : 0);
}
