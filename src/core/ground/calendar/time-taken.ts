import type { EpochMs } from './instant.ts';
import { earlier, endOf, type FineSpan, isBefore, type Stamp, startOf } from './stamp.ts';
import { type Clock, elapsedMs } from './working-time.ts';

const nanosOfMs = 1_000_000;

/** A length of time to the nanosecond: whole ms, and of one more the nanoseconds, less than a million. */
export type Length = { readonly ms: number; readonly nanos: number };

/**
 * Time on a clock from one time to another in ms, outside of an item’s own `pauses` (RULES 6). It is exact to the nanosecond and then
 * rounded up to the ms, so that against a limit in whole ms `timeTakenMs ≤ limit` says what the exact time would: nothing late passes as
 * in time, nor the other way round. A time outside of what the clock knows, such as one of long ago, is taken as its nearest.
 */
export function timeTakenMs(clock: Clock, from: Stamp, to: Stamp, pauses: readonly FineSpan[] = []): number {
  const taken = lengthOutside(clock, known(clock, from), known(clock, to), pauses);
  return taken === undefined ? 0 : taken.ms + (taken.nanos > 0 ? 1 : 0);
}

function known(clock: Clock, time: Stamp): Stamp {
  if (clock.kind === 'wall') return time;
  const { start, end } = clock.covers;
  return time.at < start ? { at: start } : time.at >= end ? { at: end } : time;
}

/**
 * Time on a clock from one time to another without `pauses`, such as those in which a customer is awaited (RULES 18). The pauses
 * are sorted and apart from each other; one that has no end is `Infinity` long. Undefined where the clock's table ends before.
 */
export function lengthOutside(
  clock: Clock,
  from: Stamp,
  to: Stamp,
  pauses: readonly FineSpan[],
): Length | undefined {
  let ms: number | undefined = 0;
  let nanos = 0;
  let cursor = from;
  const run = (end: Stamp) => {
    const whole = elapsedMs(clock, cursor.at, end.at);
    ms = whole === undefined || ms === undefined ? undefined : ms + whole;
    nanos += runningNanos(clock, end) - runningNanos(clock, cursor);
  };
  for (const pause of pauses) {
    const [start, end] = [startOf(pause), endOf(pause)];
    if (!isBefore(cursor, end)) continue;
    if (!isBefore(start, to)) break;
    if (isBefore(cursor, start)) run(start);
    cursor = earlier(end, to);
  }
  run(to);
  if (ms === undefined) return undefined;
  const whole = Math.floor(nanos / nanosOfMs);
  return { ms: ms + whole, nanos: nanos - whole * nanosOfMs };
}

/** What is left of a length after another one. */
export function lengthLess(one: Length, other: Length): Length {
  const nanos = one.nanos - other.nanos;
  const borrowed = nanos < 0 ? 1 : 0;
  return { ms: one.ms - other.ms - borrowed, nanos: nanos + borrowed * nanosOfMs };
}

/** The nanoseconds of a time, where its clock runs in that ms. */
export function runningNanos(clock: Clock, { at, nanos = 0 }: Stamp): number {
  return nanos > 0 && isRunning(clock, at) ? nanos : 0;
}

function isRunning(clock: Clock, at: EpochMs): boolean {
  return (elapsedMs(clock, at, at + 1) ?? 0) > 0;
}
