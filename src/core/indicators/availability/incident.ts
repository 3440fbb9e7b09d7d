import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Exact } from '../../ground/exact.ts';

/** A row that says a service was down; without `end` it still is. */
export type Incident = {
  readonly row: number;
  readonly start: EpochMs;
  readonly end: EpochMs | undefined;
  /** Nanoseconds after each of them, where there are any. */
  readonly startNanos?: number | undefined;
  readonly endNanos?: number | undefined;
  readonly impact: Exact;
};
