import type { Carried } from '../../ground/carried.ts';
import type { Exact } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';

export type SpeedReport = {
  readonly kind: 'speed';
  readonly item: string;
  /** Which of the two puts an item into a period. */
  readonly by?: 'second-event';
  readonly from: string;
  readonly to: string;
  readonly statistic: 'mean' | 'median' | 'percentile' | 'within';
  /** Share for `percentile`. */
  readonly percentile?: Exact;
  /** Duration in ms for `within`. */
  readonly withinMs?: number;
  readonly clock: 'wall' | 'working';
  readonly calendar?: string;
};

export type SpeedDetail = Carried & {
  readonly kind: 'speed';
  readonly items: number;
  readonly answeredWithin: number;
  readonly answeredLater: number;
  readonly waiting: number;
  readonly pending: number;
  /** By the second event: how many had begun and still waited, and for how long the oldest, of which row. */
  readonly unanswered?: { readonly items: number; readonly oldest: Quantity; readonly oldestRow: number };
  readonly mean?: Quantity;
  readonly meanAnswered?: Quantity;
  readonly median?: Quantity;
  readonly percentile90?: Quantity;
  /** Items by duration as a multiple of the target: up to ¼, ½, 1, 2, 4, more. */
  readonly spread: readonly number[];
};
