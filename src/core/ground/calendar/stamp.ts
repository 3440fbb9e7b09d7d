import type { EpochMs, Span } from './instant.ts';

/** A time as it was read: an instant in whole ms, and the nanoseconds after it where there are any. */
export type Stamp = { readonly at: EpochMs; readonly nanos?: number | undefined };

/** A span from one time to another as they were read, such as a pause of an item. */
export type FineSpan = Span & {
  readonly startNanos?: number | undefined;
  readonly endNanos?: number | undefined;
};

/** Whether one time is before another, to the nanosecond. */
export function isBefore(one: Stamp, other: Stamp): boolean {
  return one.at < other.at || (one.at === other.at && (one.nanos ?? 0) < (other.nanos ?? 0));
}

/** The later of two times. */
export function later(one: Stamp, other: Stamp): Stamp {
  return isBefore(one, other) ? other : one;
}

/** The earlier of two times. */
export function earlier(one: Stamp, other: Stamp): Stamp {
  return isBefore(other, one) ? other : one;
}

export function startOf({ start, startNanos }: FineSpan): Stamp {
  return startNanos ? { at: start, nanos: startNanos } : { at: start };
}

export function endOf({ end, endNanos }: FineSpan): Stamp {
  return endNanos ? { at: end, nanos: endNanos } : { at: end };
}

/** The span between two times. */
export function spanBetween(start: Stamp, end: Stamp): FineSpan {
  return {
    start: start.at,
    ...(start.nanos && { startNanos: start.nanos }),
    end: end.at,
    ...(end.nanos && { endNanos: end.nanos }),
  };
}
