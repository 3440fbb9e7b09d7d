import type { MeasureSpan } from '../../../../src/core/ground/asked.ts';
import { type Clock, elapsedMs } from '../../../../src/core/ground/calendar/working-time.ts';
import { exact } from '../../../../src/core/ground/exact.ts';
import type { DurationAnswer, DurationQuestion } from '../../../../src/core/ground/question.ts';
import { type Item, itemsOf, rowRange } from '../items.ts';
import { placedOf } from '../placed.ts';
import type { Table } from '../table.ts';

export function durations(table: Table, question: DurationQuestion): DurationAnswer['spans'] {
  const { from, to, clock, unpaused, percentiles } = question;
  if (!table.columns.has(from) || !table.columns.has(to)) return [];
  const isDone = (item: Item, until: number) => (item.times.get(to)?.start ?? until) < until;
  const begunAt = (item: Item): Time => item.times.get(from)!;
  return question.spans.flatMap(span => {
    const at = question.at === 'from' ? from : to;
    const { placed, carried } = placedOf(table, question, at, span, (item, { limitMs = 0 }, until) => {
      if (isDone(item, until) || limitMs === 0) return 'decided';
      return roundedUp(clock, begunAt(item), { start: until }) > limitMs ? 'decided' : 'waiting';
    });
    const items = placed
      .filter(item => item.times.has(from))
      .map(item => {
        const isAnswered = isDone(item, span.until);
        const end = isAnswered ? item.times.get(to)! : { start: span.agedTo ?? span.until };
        const limitMs = item.home.limitMs ?? 0;
        return {
          row: item.row,
          ms: roundedUp(clock, begunAt(item), end),
          isAnswered,
          stands: item.stands,
          limitMs,
        };
      });
    const left = question.at === 'to' ? unanswered(table, question, span) : {};
    if (items.length === 0 && !carried.carriedOut && !('unanswered' in left)) return [];
    const judged = items
      .filter(each => each.stands === 'decided')
      .toSorted((a, b) => a.ms - b.ms || Number(b.isAnswered) - Number(a.isAnswered));
    const answered = judged.filter(each => each.isAnswered);
    const waiting = placed.filter(each => each.stands === 'waiting' && each.times.has(from));
    const putOff = waiting.filter(
      each =>
        unpaused && roundedUp(unpaused, begunAt(each), { start: span.until }) > (each.home.limitMs ?? 0),
    ).length;
    const total = (some: typeof items) => String(some.reduce((sum, { ms }) => sum + BigInt(ms), 0n));
    /** The duration of the item at a place, 1 the shortest; 0 where there is none. */
    const msAt = (place: number) => judged[place - 1]?.ms ?? 0;
    const waitsAt = (place: number) => judged[place - 1]?.isAnswered === false;
    const ranks = percentiles.map(share => Number(exact(share).mul(judged.length).ceil()));
    const middle = [Math.ceil(judged.length / 2), Math.floor(judged.length / 2) + 1] as const;
    const slotOf = ({ ms, isAnswered, limitMs }: (typeof judged)[number]) =>
      [1, 2, 4, 8, 16]
        .map(quarters => quarters * limitMs)
        .filter(limit => ms * 4 > limit || (!isAnswered && ms * 4 === limit)).length;
    return [
      {
        span: span.id,
        items: judged.length,
        answered: answered.length,
        answeredWithin: answered.filter(({ ms, limitMs }) => ms <= limitMs).length,
        waiting: judged.length - answered.length,
        pending: items.filter(({ stands }) => stands === 'waiting').length,
        ...(putOff > 0 && { putOff }),
        totalMs: total(judged),
        answeredMs: total(answered),
        percentileMs: ranks.map(msAt),
        percentileWaits: ranks.map(waitsAt),
        middleMs: [msAt(middle[0]), msAt(middle[1])] as const,
        middleWaits: middle.some(waitsAt),
        spread: [0, 1, 2, 3, 4, 5].map(slot => judged.filter(each => slotOf(each) === slot).length),
        ...left,
        ...carried,
        ...rowRange(items.filter(({ stands }) => stands !== 'none')),
      },
    ];
  });
}

/** What of a span by the second event began before its end, and had none of it. */
function unanswered(table: Table, question: DurationQuestion, span: MeasureSpan) {
  const whole = { ...span, start: Number.NEGATIVE_INFINITY };
  const items = itemsOf(table, { ...question, upTo: undefined }, question.from, whole)
    .filter(item => (item.times.get(question.to)?.start ?? span.until) >= span.until)
    .toSorted((a, b) => a.begun - b.begun || a.row - b.row);
  const [oldest] = items;
  if (!oldest) return {};
  const begun = { start: oldest.begun, nanos: oldest.times.get(question.from)?.nanos };
  const oldestMs = roundedUp(question.clock, begun, { start: span.agedTo ?? span.until });
  return { unanswered: { items: items.length, oldestMs, oldestRow: oldest.row } };
}

type Time = { readonly start: number; readonly nanos?: number | undefined };

/** Every nanosecond in which the clock runs, in ms, rounded up. */
function roundedUp(clock: Clock, from: Time, to: Time): number {
  const running = ({ start, nanos = 0 }: Time) => (elapsedMs(clock, start, start + 1) === 1 ? nanos : 0);
  const ms = elapsedMs(clock, from.start, to.start) ?? Number.NaN;
  const nanos = BigInt(ms) * 1_000_000n + BigInt(running(to) - running(from));
  return Number(nanos / 1_000_000n) + (nanos % 1_000_000n > 0n ? 1 : 0);
}
