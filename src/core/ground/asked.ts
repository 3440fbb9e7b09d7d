import type { EpochMs, Span } from './calendar/instant.ts';
import type { DaysLimit } from './calendar/time-limit.ts';
import type { Condition } from './condition.ts';

/** Time of which the data says nothing, though a period needs it (RULES 3). */
export type Lacking = {
  /** In the period itself, merged; what is stamped in it counts for nothing. */
  readonly within: readonly Span[];
  /** The period’s cut-off, up to which ages may run, where it lacks from the span’s `until` on; undefined where it does not. */
  readonly agedTo: EpochMs | undefined;
  /** Whether clocks are paused in some period, so that what began before this one may be decided in it. */
  readonly mayCarry?: true;
};

/** A period as the data is asked for it. */
export type MeasureSpan = {
  /** The period's id. */
  readonly id: string;
  /** Items whose first event lies in `[start, end)` belong to the span. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** What is stamped at or after this instant is not seen: min(cut-off, asOf, where coverage ends after the period). */
  readonly until: EpochMs;
  /** The instant up to which time runs, where it is not `until`: a cut-off, at which what is stamped still counts. */
  readonly agedTo?: EpochMs;
  /**
   * True where something may still be stamped that counts, as the period is running or settling, or not seen to its cut-off: what is not
   * decided there is pending, and not carried out.
   */
  readonly open: boolean;
  /** `asOf`, for a running or settling period of which it is told what will be late next. */
  readonly now?: EpochMs;
  /** What the data does not say of it; left out where it says all that is needed. */
  readonly lacking?: Lacking;
  /** How long what begins in it may take, in ms of the indicator’s clock; absent where no length is promised. */
  readonly limitMs?: number;
  /** The same where it may take up to the end of some days. */
  readonly limitDays?: DaysLimit;
  /** Days of the whole period, where the agreement’s first or last day cut this one. */
  readonly fullDays?: number;
};

/** A period of which the data does not say all that is needed. */
export type LackingSpan = MeasureSpan & { readonly lacking: Lacking };

export function isLacking(span: MeasureSpan): span is LackingSpan {
  return span.lacking !== undefined;
}

/** What is asked of the rows of a dataset, whatever is made of them. */
export type Asked = {
  /** Name of the dataset in the agreement's `datasets:`. */
  readonly dataset: string;
  readonly where: Condition | undefined;
  /** What must have become of an item before `until` for it to count; times at or after that have not happened. */
  readonly counted?: Condition | undefined;
  readonly spans: readonly MeasureSpan[];
  /** Items whose first event lies in one of these are left out (exclusions with effect `remove`). */
  readonly without: readonly Span[];
  /** All periods, oldest first, where what is undecided at the cut-off of one counts in another; spans are some of them, or parts of them. */
  readonly carrying?: readonly MeasureSpan[] | undefined;
  /** Only the first N items of each span, by first event and then row; undefined for all. */
  readonly upTo: number | undefined;
};
