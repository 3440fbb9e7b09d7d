import type { EpochMs, Span } from './instant.ts';
import { lastInstant } from './span.ts';
import type { Stamp } from './stamp.ts';

/** What says when something is due: a time, with its nanoseconds, or all of a day. */
export type Due = Span & { readonly nanos?: number | undefined };

/** Whether something was done in time: on the day that it is due, or up to the time, to the nanosecond. */
export function isDoneBy(done: Stamp, due: Due): boolean {
  const last = lastInstant(due);
  if (done.at !== last || due.end > due.start) return done.at <= last;
  return (done.nanos ?? 0) <= (due.nanos ?? 0);
}

/**
 * Whether something is in time that happened, or may still, as far as is seen before `until`; undefined while it may. Nothing that is due is never
 * in time.
 */
export function isInTime(done: Stamp | undefined, due: Due | undefined, until: EpochMs): boolean | undefined {
  if (!due) return false;
  if (done) return isDoneBy(done, due);
  return lastInstant(due) < until ? false : undefined;
}
