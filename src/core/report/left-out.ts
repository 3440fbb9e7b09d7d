import type { Source } from '../ground/derivation.ts';
import type { LeftOutReason } from '../indicators/dispositions.ts';

/** Leads of a period that do not count, by what became of them. */
export type LeftOutReport = {
  readonly reason: LeftOutReason;
  readonly count: number;
  readonly source: Source;
};
