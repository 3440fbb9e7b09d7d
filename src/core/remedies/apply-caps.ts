import { exact, type Fraction, roundHalfUp, zero } from '../exact.ts';

/** A cap in force for one credit: its limit over a span, and what was credited in that span before. */
export type Cap<Name extends string = string> = {
  readonly per: Name;
  readonly limit: Fraction;
  readonly granted: Fraction;
};

/** What caps leave of a credit. */
export type Capped<Name extends string = string> = {
  /** Exact, after caps. */
  readonly amount: Fraction;
  /** Rounded half up to the minor unit; down where that would pass a cap. */
  readonly due: Fraction;
  /** What rounding half up alone would give. */
  readonly halfUp: Fraction;
  /** The caps that took something, in order of time, and how much each took. */
  readonly bitten: readonly { readonly per: Name; readonly limit: Fraction; readonly over: Fraction }[];
};

/**
 * Applies caps one after the other, in the order given, and rounds once at the end (SEMANTICS 25). What is due never passes what any cap has
 * left: rounding half up gives way to rounding down there.
 */
export function applyCaps<Name extends string>(
  before: Fraction,
  caps: readonly Cap<Name>[],
  places: number,
): Capped<Name> {
  let amount = before;
  const bitten: { per: Name; limit: Fraction; over: Fraction }[] = [];
  for (const { per, limit, granted } of caps) {
    const room = roomOf({ limit, granted });
    if (amount.compare(room) <= 0) continue;
    bitten.push({ per, limit, over: amount.sub(room) });
    amount = room;
  }
  const rounded = roundHalfUp(amount, places);
  const fits = caps.every(cap => rounded.compare(roomOf(cap)) <= 0);
  return { amount, due: fits ? rounded : roundDown(amount, places), halfUp: rounded, bitten };
}

function roomOf({ limit, granted }: Pick<Cap, 'limit' | 'granted'>): Fraction {
  const room = limit.sub(granted);
  return room.compare(0) > 0 ? room : zero;
}

function roundDown(amount: Fraction, places: number): Fraction {
  const scale = exact(10n ** BigInt(places));
  return amount.mul(scale).floor().div(scale);
}
