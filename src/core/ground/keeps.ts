import { type Exact, exact, exactText, type Fraction, one } from './exact.ts';
import type { Bound, Direction, Quantity } from './quantity.ts';

/**
 * True where an actual keeps the promise, compared exactly (RULES 19); a bound as just above or below its number (RULES 13), and of a number or more
 * where all of them keep it.
 */
export function keeps(actual: Exact, direction: Direction, target: Exact, bound?: Bound): boolean {
  if (bound === 'orMore' && !wantsMore(direction)) return false;
  const difference = exact(actual).compare(exact(target)) || (bound === undefined ? 0 : beside[bound]);
  return { atLeast: difference >= 0, atMost: difference <= 0, above: difference > 0, below: difference < 0 }[
    direction
  ];
}

const beside = { atLeast: 1, atMost: -1, over: 1, under: -1, orMore: 0 } as const satisfies Record<
  Bound,
  number
>;

/** The same where one of the figures that a number bounds is enough. */
export function mayKeep({ value, bound }: Quantity, direction: Direction, target: Exact): boolean {
  if (bound !== 'orMore') return keeps(value, direction, target, bound);
  return wantsMore(direction) || keeps(value, direction, target);
}

/** True where more is better. */
export function wantsMore(direction: Direction): boolean {
  return direction === 'atLeast' || direction === 'above';
}

/**
 * Actual ÷ target, or target ÷ actual where less is better; undefined where it would divide by zero, and where one of the two is below 0, of which no
 * part is reached (RULES 23).
 */
export function attainment(actual: Exact, direction: Direction, target: Exact): Exact | undefined {
  const [top, bottom]: [Fraction, Fraction] = wantsMore(direction)
    ? [exact(actual), exact(target)]
    : [exact(target), exact(actual)];
  return bottom.n === 0n || isBelowZero(top) || isBelowZero(bottom) ? undefined : exactText(top.div(bottom));
}

function isBelowZero(value: Fraction): boolean {
  return value.compare(0) < 0;
}

/** Which side of its number an attainment lies on where its figure is a bound: what takes longer attains less, where less is better. */
export function attainmentBound({ bound }: Quantity, direction: Direction): Bound | undefined {
  if (bound === undefined || wantsMore(direction)) return bound;
  return otherSide[bound];
}

const otherSide = {
  atLeast: 'atMost',
  atMost: 'atLeast',
  over: 'under',
  under: 'over',
  orMore: 'atMost',
} as const satisfies Record<Bound, Bound>;

/**
 * The share of the allowed downtime that was used: (1 − actual) ÷ (1 − target); undefined where the target allows none (RULES 23). Above 1 it
 * is a miss.
 */
export function shareOfAllowed(actual: Exact, target: Exact): Exact | undefined {
  const allowed = one.sub(exact(target));
  return allowed.compare(0) > 0 ? exactText(one.sub(exact(actual)).div(allowed)) : undefined;
}
