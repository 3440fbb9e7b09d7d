import type { EpochMs, Span } from './instant.ts';
import { elapsedOutside } from './paused-time.ts';
import { type Clock, elapsedMs } from './working-time.ts';

const nanosOfMs = 1_000_000;

/** A time as it was read: an instant in whole ms, and the nanoseconds after it where there are any. */
export type Stamp = { readonly at: EpochMs; readonly nanos?: number | undefined };

/** Whether one time is before another, to the nanosecond. */
export function isBefore(one: Stamp, other: Stamp): boolean {
  return one.at < other.at || (one.at === other.at && (one.nanos ?? 0) < (other.nanos ?? 0));
}

/** The later of a time and an instant. */
export function later(one: Stamp, at: EpochMs): Stamp {
  return at > one.at ? { at } : one;
}

/**
 * Time on a clock from one time to another in ms, outside of an item’s own `pauses` (RULES 6). It is exact to the nanosecond and then
 * rounded up to the ms, so that against a limit in whole ms `timeTakenMs ≤ limit` says what the exact time would: nothing late passes as
 * in time, nor the other way round. A time outside of what the clock knows, such as one of long ago, is taken as its nearest.
 */
export function timeTakenMs(clock: Clock, from: Stamp, to: Stamp, pauses: readonly Span[] = []): number {
  const ms = wholeMs(clock, from.at, to.at, pauses);
  const nanos = runningNanos(clock, to, pauses) - runningNanos(clock, from, pauses);
  return nanos === 0 ? ms : ms + Math.ceil(nanos / nanosOfMs);
}

function wholeMs(clock: Clock, from: EpochMs, to: EpochMs, pauses: readonly Span[]): number {
  if (clock.kind === 'wall') return elapsedOutside(clock, from, to, pauses)!;
  const known = (at: EpochMs) => Math.min(Math.max(at, clock.covers.start), clock.covers.end);
  const [start, end] = [known(from), known(to)];
  return (
    (pauses.length === 0 ? elapsedMs(clock, start, end) : elapsedOutside(clock, start, end, pauses)) ?? 0
  );
}

/** The nanoseconds of a time, where its clock runs in that ms. */
export function runningNanos(clock: Clock, { at, nanos = 0 }: Stamp, pauses: readonly Span[]): number {
  return nanos > 0 && wholeMs(clock, at, at + 1, pauses) > 0 ? nanos : 0;
}
