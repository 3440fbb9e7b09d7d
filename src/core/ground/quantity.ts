import type { Exact } from './exact.ts';

/** What a number counts. Durations are in milliseconds, shares from 0 to 1, money in the currency's main unit. */
export type Unit =
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'duration'; readonly clock: 'wall' | 'working' }
  | { readonly kind: 'share' }
  | { readonly kind: 'number'; readonly of: string };

/** An exact number with its unit. */
export type Quantity = {
  readonly value: Exact;
  readonly unit: Unit;
  /** Where the number is a bound that what is still waiting takes part in: it is compared as just above, or just below (RULES 13). */
  readonly bound?: Bound;
};

/** Which side of its number a figure lies on at the end, once nothing is waiting any more. */
export type Bound = 'atLeast' | 'atMost';

/** Whether a figure is an amount of a whole period, whose goal moves with the time that is left of it: a sum, and no ratio. */
export function isAmount({ kind }: Unit, isRatio: boolean): boolean {
  return !isRatio && (kind === 'count' || kind === 'money');
}

/** Which side of the threshold keeps the promise. */
export type Direction = 'atLeast' | 'atMost' | 'above' | 'below';

export const directions = ['atLeast', 'atMost', 'above', 'below'] as const satisfies readonly Direction[];
