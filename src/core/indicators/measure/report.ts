import type { Exact } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { DailyDetail } from '../daily-detail.ts';

export type MeasureReport = { readonly kind: 'measure'; readonly item: string; readonly at: string } & (
  | {
      /** The column added up. */
      readonly sum: string;
      /** `count`, or the column it is divided by; absent for the sum itself. */
      readonly per?: string;
    }
  | {
      /** The column whose numbers are ranked. */
      readonly of: string;
      readonly statistic: 'median' | 'percentile';
      /** The share of the rows, of a percentile. */
      readonly percentile?: Exact;
    }
);

/** Of a ratio; a sum grows day by day. */
export type MeasureDetail =
  | { readonly kind: 'measure'; readonly numerator: Quantity; readonly denominator: Quantity }
  | DailyDetail;
