import type { EpochMs, Span } from './instant.ts';
import { type Clock, deadline, elapsedMs } from './working-time.ts';

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

/**
 * The earliest instant at which `durationMs` have elapsed since `start` outside of `pauses`, so that
 * `elapsedOutside(s, deadlineOutside(s, d)) = d`. Undefined where a pause without end or the end of the clock's table comes first.
 */
export function deadlineOutside(
  clock: Clock,
  start: EpochMs,
  durationMs: number,
  pauses: readonly Span[],
): EpochMs | undefined {
  if (durationMs <= 0) return durationMs === 0 ? start : undefined;
  let left = durationMs;
  let cursor = start;
  for (const pause of pauses) {
    if (pause.end <= cursor) continue;
    if (pause.start > cursor) {
      const run = elapsedMs(clock, cursor, pause.start);
      if (run === undefined || run >= left) return deadline(clock, cursor, left);
      left -= run;
    }
    cursor = pause.end;
    if (!Number.isFinite(cursor)) return undefined;
  }
  return deadline(clock, cursor, left);
}
