import type { EpochMs, Span } from './instant.ts';
import { type Clock, elapsedMs } from './working-time.ts';

/**
 * Time on a clock from `start` to `end` in ms without `pauses`, such as those in which a customer is awaited (RULES 18). The pauses
 * are sorted and apart from each other; one that has no end is `Infinity` long. Undefined where the clock's table ends before.
 */
export function elapsedOutside(
  clock: Clock,
  start: EpochMs,
  end: EpochMs,
  pauses: readonly Span[],
): number | undefined {
  let total = 0;
  let cursor = start;
  for (const pause of pauses) {
    if (pause.end <= cursor) continue;
    if (pause.start >= end) break;
    if (pause.start > cursor) {
      const run = elapsedMs(clock, cursor, pause.start);
      if (run === undefined) return undefined;
      total += run;
    }
    cursor = Math.min(pause.end, end);
  }
  const rest = elapsedMs(clock, cursor, end);
  return rest === undefined ? undefined : total + rest;
}
