import { type Exact, exact } from './exact.ts';
import type { Direction } from './quantity.ts';

/** What a number must not pass, each side at most once: `{ above: '40', atMost: '90' }`. */
export type Bounds = { readonly [Side in Direction]?: Exact };

/** Whether an exact number lies within bounds. */
export function isWithin({ atLeast, above, atMost, below }: Bounds, value: Exact): boolean {
  const number = exact(value);
  return (
    (atLeast === undefined || number.gte(exact(atLeast))) &&
    (above === undefined || number.gt(exact(above))) &&
    (atMost === undefined || number.lte(exact(atMost))) &&
    (below === undefined || number.lt(exact(below)))
  );
}

/** Whether the text of a cell is a number within bounds; a blank one is none. */
export function isNumberWithin(bounds: Bounds, cell: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(cell) && isWithin(bounds, cell);
}

/** Whether some number lies within all of some bounds. */
export function meet(all: readonly Bounds[]): boolean {
  const lows = all.flatMap(({ atLeast, above }) => [atLeast, above]).filter(each => each !== undefined);
  const highs = all.flatMap(({ atMost, below }) => [atMost, below]).filter(each => each !== undefined);
  const isMet = (value: Exact) => all.every(bounds => isWithin(bounds, value));
  // Between two ends that are apart there is always a number; one end alone, or two that are the same, decide by themselves.
  return lows.every(low =>
    highs.every(high => exact(low).lt(exact(high)) || (exact(low).equals(exact(high)) && isMet(low))),
  );
}
