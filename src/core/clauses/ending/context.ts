import type { Agreement } from '../../agreement/agreement.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { DataFacts } from '../../ground/question.ts';

/** What endings are judged from. */
export type EndingContext = {
  readonly agreement: Agreement;
  readonly facts: DataFacts;
  readonly asOf: EpochMs;
};
