import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Exact } from '../../ground/exact.ts';

/** A row that says a service was down; without `end` it still is. */
export type Incident = {
  readonly row: number;
  readonly start: EpochMs;
  readonly end: EpochMs | undefined;
  readonly impact: Exact;
};
