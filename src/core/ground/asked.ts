import type { EpochMs, Span } from './calendar/instant.ts';
import type { Condition } from './condition.ts';

/** A period as the data is asked for it. */
export type MeasureSpan = {
  /** The period's id. */
  readonly id: string;
  /** Items whose first event lies in `[start, end)` belong to the span. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** What is stamped at or after this instant is not seen: min(cut-off, asOf, coverage through). */
  readonly until: EpochMs;
  /** The instant up to which ages run, where it is not `until`: a cut-off at which what is stamped still counts. */
  readonly agedTo?: EpochMs;
  /** True where the period is still running or settling: what is not decided there is pending, and not carried out. */
  readonly open: boolean;
  /** How long what begins in it may take, in ms of the indicator’s clock; absent where no length is promised. */
  readonly limitMs?: number;
  /** Days of the whole period, where the agreement’s first or last day cut this one. */
  readonly fullDays?: number;
};

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
