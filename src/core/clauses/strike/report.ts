import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Source } from '../../ground/derivation.ts';
import type { PeriodDates } from '../../report/period-dates.ts';

/** The strikes of a clause, and how many of them count (RULES 26). */
export type StrikesReport = {
  /** Id of the clause. */
  readonly remedy: string;
  /** How many count now: neither waived nor expired. */
  readonly counting: number;
  readonly limit?: number;
  /** Since when so many count as the limit says, without a break; absent under the limit. */
  readonly reached?: { readonly at: string; readonly date: PlainDateText };
  /** Oldest first. */
  readonly strikes: readonly StrikeReport[];
};

/** `open` and `overdue` wait for an outcome; `expired` counts no more, whatever its outcome. */
export type StrikeState = 'open' | 'overdue' | 'done' | 'failed' | 'waived' | 'expired';

/** A strike that a missed period gave. */
export type StrikeReport = PeriodDates & {
  readonly objective: string;
  /** The verdict, at the period’s cut-off. */
  readonly at: string;
  readonly date: PlainDateText;
  /** A role, or the name of a party. */
  readonly owner: string;
  /** The instant it is due, and the last day. */
  readonly due: string;
  readonly dueBy: PlainDateText;
  /** The first day on which it counts no more. */
  readonly expires?: PlainDateText;
  readonly state: StrikeState;
  readonly counts: boolean;
  /** What was recorded of it last. */
  readonly outcome?: {
    readonly effect: 'done' | 'failed' | 'waived';
    readonly at: string;
    readonly date: PlainDateText;
    readonly by: string;
    readonly late: boolean;
    readonly note: string;
    readonly source: Source;
  };
};
