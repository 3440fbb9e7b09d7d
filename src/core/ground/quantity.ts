import type { Exact } from './exact.ts';

/** What a number counts. Durations are in milliseconds, shares from 0 to 1, money in the currency's main unit. */
export type Unit =
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'duration'; readonly clock: 'wall' | 'working' }
  /** Whole days, each up to its end. */
  | { readonly kind: 'days'; readonly of: 'working' | 'calendar' }
  | { readonly kind: 'share' }
  | { readonly kind: 'number'; readonly of: string };

/** An exact number with its unit. */
export type Quantity = {
  readonly value: Exact;
  readonly unit: Unit;
  /** Where the number is not the figure itself, but bounds it. */
  readonly bound?: Bound;
};

/**
 * How a number bounds a figure. One that is `over` or `under` it is not known but on its side (RULES 3). Where something still waiting takes part in it, the figure lies just above or just below (RULES 13). With
 * `orMore` it is the number or any larger one, as data is missing that could only add to it (RULES 3).
 */
export type Bound = 'atLeast' | 'atMost' | 'over' | 'under' | 'orMore';

/** Whether a figure is an amount of a whole period, whose goal moves with the time that is left of it: a sum, and no ratio. */
export function isAmount({ kind }: Unit, isRatio: boolean): boolean {
  return !isRatio && (kind === 'count' || kind === 'money');
}

/** Which side of the threshold keeps the promise. */
export type Direction = 'atLeast' | 'atMost' | 'above' | 'below';

export const directions = ['atLeast', 'atMost', 'above', 'below'] as const satisfies readonly Direction[];
