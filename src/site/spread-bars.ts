import { type Exact, exact, exactText } from '../core/ground/exact.ts';
import type { Quantity } from '../core/ground/quantity.ts';

/** A bar of a spread: items that took more than one time, and no more than another. */
export type SpreadBar = {
  readonly from: Exact | undefined;
  readonly to: Exact | undefined;
  readonly items: number;
  /** Whether they took more than what is promised. */
  readonly late: boolean;
};

const multiples = ['1/4', '1/2', '1', '2', '4', undefined];

/** The spread of items around what is promised, by multiples of that. Of days only whole ones are told, since no item took a part of one. */
export function spreadBars(spread: readonly number[], { value, unit }: Quantity): readonly SpreadBar[] {
  const bars: SpreadBar[] = [];
  let untold = 0;
  for (const [place, items] of spread.entries()) {
    const multiple = multiples[place];
    const to = multiple && exact(value).mul(multiple);
    untold += items;
    if (unit.kind === 'days' && to && to.d !== 1n) continue;
    bars.push({ from: bars.at(-1)?.to, to: to && exactText(to), items: untold, late: place > 2 });
    untold = 0;
  }
  return bars;
}
