import type { Exact } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';

export type SpeedReport = {
  readonly kind: 'speed';
  readonly item: string;
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

export type SpeedDetail = {
  readonly kind: 'speed';
  readonly items: number;
  readonly answeredWithin: number;
  readonly answeredLater: number;
  readonly waiting: number;
  readonly pending: number;
  readonly mean?: Quantity;
  readonly meanAnswered?: Quantity;
  readonly median?: Quantity;
  readonly percentile90?: Quantity;
  /** Items by duration as a multiple of the target: up to ¼, ½, 1, 2, 4, more. */
  readonly spread: readonly number[];
};
