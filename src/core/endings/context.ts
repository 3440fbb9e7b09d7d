import type { Agreement } from '../agreement.ts';
import type { EpochMs } from '../calendar/instant.ts';
import type { DataFacts } from '../question.ts';

/** What endings are judged from. */
export type EndingContext = {
  readonly agreement: Agreement;
  readonly facts: DataFacts;
  readonly asOf: EpochMs;
};
