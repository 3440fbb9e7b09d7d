import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Source } from '../../ground/derivation.ts';
import type { PeriodDates } from '../../report/period-dates.ts';

/** How far the misses of an objective have been escalated by a clause. */
export type EscalationReport = {
  /** Id of the clause. */
  readonly remedy: string;
  readonly objective: string;
  /** In the order of the agreement. */
  readonly levels: readonly EscalationLevelReport[];
  /** Missed periods without an outcome, oldest first; none once all is resolved. */
  readonly open: readonly (PeriodDates & { readonly at: string; readonly date: PlainDateText })[];
  /** What was recorded, oldest first. */
  readonly resolved: readonly {
    readonly at: string;
    readonly date: PlainDateText;
    readonly by: string;
    readonly note: string;
    readonly periods: readonly string[];
    readonly source: Source;
  }[];
};

export type EscalationLevelReport = {
  /** As written: `2 in a row`. */
  readonly after: string;
  /** A role, or the name of a party. */
  readonly to: string;
  /** Since when it is reached; absent where it is not. */
  readonly since?: string;
  readonly sinceDate?: PlainDateText;
  /** The last day to answer, and whether it has passed. */
  readonly answerBy?: PlainDateText;
  readonly overdue?: boolean;
  /** When it will be reached by time alone, if nothing is recorded. */
  readonly nextDate?: PlainDateText;
};
