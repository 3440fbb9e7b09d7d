import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Exact } from '../ground/exact.ts';
import type { Quantity } from '../ground/quantity.ts';

/** What grows day by day in a period. */
export type DailyDetail = {
  readonly kind: 'count' | 'value';
  /** Every day of the period up to `measuredTo`, with the cumulative actual and the goal's line. */
  readonly days: readonly {
    readonly date: PlainDateText;
    readonly cumulative: Exact;
    readonly pace?: Exact;
  }[];
  readonly segments: readonly { readonly segment: string; readonly actual: Quantity }[];
};
