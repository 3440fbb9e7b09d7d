import { type Exact, exact } from '../exact.ts';

/** The nearest rank: the smallest whole number that is at least `share` × `items`. */
export function rankOf(share: Exact, items: number): number {
  const { n, d } = exact(share);
  return Number((BigInt(items) * n + d - 1n) / d);
}
