import type { EpochMs } from './instant.ts';
import { type FineSpan, isBefore, type Stamp } from './stamp.ts';
import { runningNanos, timeTakenMs } from './time-taken.ts';
import { type Clock, lastInTime } from './working-time.ts';

const nanosOfMs = 1_000_000;

/**
 * The last time up to a late one at which no more than a limit was taken on a clock, outside of an item’s own pauses: from then on it is late,
 * also where the clock stood still between the deadline and that time.
 */
export function inTimeUpTo(
  clock: Clock,
  begun: Stamp,
  limitMs: number,
  pauses: readonly FineSpan[],
  late: Stamp,
): Stamp {
  if (pauses.length === 0) {
    const at = lastInTime(clock, begun.at, limitMs);
    const nanos = runningNanos(clock, begun);
    const last = at === undefined ? late : { at, ...(nanos > 0 && { nanos }) };
    return isBefore(late, last) ? late : last;
  }
  const isIn = (to: Stamp) => !isBefore(late, to) && timeTakenMs(clock, begun, to, pauses) <= limitMs;
  const at = lastThat(begun.at, late.at + 1, ms => isIn({ at: ms }));
  const nanos = lastThat(0, nanosOfMs, each => isIn({ at, nanos: each }));
  return { at, ...(nanos > 0 && { nanos }) };
}

/** The last whole number from one on and before another of which something still holds that holds no more once it does not. */
function lastThat(first: number, end: number, holds: (each: number) => boolean): EpochMs {
  let [low, high] = [first, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
