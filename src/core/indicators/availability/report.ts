import type { Missing } from '../../ground/availability-question.ts';
import type { Quantity } from '../../ground/quantity.ts';

export type AvailabilityReport = {
  readonly kind: 'availability';
  readonly item: string;
  readonly basis: 'incidents' | 'states' | 'checks';
  readonly method: 'downtime' | 'ratio-of-sums' | 'mean-of-intervals';
  /** What is down for a shorter time does not count. */
  readonly minimumMs?: number;
  /** The unit of which each outage counts whole ones only. */
  readonly whole?: 'minutes';
  readonly exclusions: 'both' | 'downtime';
  readonly missing: Missing;
};

export type AvailabilityDetail = {
  readonly kind: 'availability';
  /** Time, checks or intervals that were available or should have been. */
  readonly available: Quantity;
  /** Time that was down, checks that failed, or intervals’ worth of failures. */
  readonly down: Quantity;
  readonly excluded?: Quantity;
  /** How much of it the target leaves room for in the whole period; negative `left` is over it. */
  readonly allowed?: Quantity;
  readonly left?: Quantity;
  /** Time or intervals of which the data says nothing, and when they begin. */
  readonly missing?: {
    readonly amount: Quantity;
    readonly from: string;
    /** The figures that are possible, where what is missing is not known. */
    readonly between?: { readonly worst: Quantity; readonly best: Quantity };
  };
  /** How many intervals had no requests, where none had any. */
  readonly empty?: number;
  /** How many times the service was down, overlapping incidents taken as one. */
  readonly outages?: number;
  /** Of those, how many began in the period. */
  readonly begun?: number;
  /** When the last of them was over, also after the period; absent without any, and while it goes on. */
  readonly lastEnd?: string;
  /** Set where the last of them is not over, as far as is known. */
  readonly goesOn?: true;
};
