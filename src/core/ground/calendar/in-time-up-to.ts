import type { EpochMs, Span } from './instant.ts';
import { runningNanos, type Stamp, timeTakenMs } from './time-taken.ts';
import { type Clock, lastInTime } from './working-time.ts';

/**
 * The last time before `late` at which no more than a limit was taken on a clock, outside of an item’s own pauses: from then on it is late, also where
 * the clock stood still between the deadline and that instant. It has the nanoseconds of the one at which it began to count.
 */
export function inTimeUpTo(
  clock: Clock,
  begun: Stamp,
  limitMs: number,
  pauses: readonly Span[],
  late: EpochMs,
): Stamp {
  const nanos = runningNanos(clock, begun, pauses);
  const upTo = (at: EpochMs) => ({ at, ...(nanos > 0 && at < late && { nanos }) });
  if (pauses.length === 0) return upTo(Math.min(late, lastInTime(clock, begun.at, limitMs) ?? late));
  let [low, high] = [begun.at, late];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (timeTakenMs(clock, begun, { at: middle }, pauses) > limitMs) high = middle;
    else low = middle;
  }
  return upTo(low);
}
