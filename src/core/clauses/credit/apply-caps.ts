import { exact, type Fraction, roundHalfUp, zero } from '../../ground/exact.ts';

/** A cap in force for one credit: its limit over a span, and what is fixed in that span already. */
export type Cap = {
  readonly limit: Fraction;
  readonly granted: Fraction;
};

/** What caps leave of a credit. */
export type Capped<C extends Cap = Cap> = {
  /** Exact, after caps. */
  readonly amount: Fraction;
  /** Rounded half up to the minor unit; down where that would pass a cap. */
  readonly due: Fraction;
  /** What rounding half up alone would give. */
  readonly halfUp: Fraction;
  /** The caps that took something, in the order given, and how much each took. */
  readonly bitten: readonly (C & { readonly over: Fraction })[];
};

/**
 * Applies caps one after the other, in the order given, and rounds once at the end (RULES 25). What is due never passes what any cap has
 * left: rounding half up gives way to rounding down there.
 */
export function applyCaps<C extends Cap>(before: Fraction, caps: readonly C[], places: number): Capped<C> {
  let amount = before;
  const bitten: (C & { over: Fraction })[] = [];
  for (const cap of caps) {
    const room = roomOf(cap);
    if (amount.compare(room) <= 0) continue;
    bitten.push({ ...cap, over: amount.sub(room) });
    amount = room;
  }
  const rounded = roundHalfUp(amount, places);
  const fits = caps.every(cap => rounded.compare(roomOf(cap)) <= 0);
  return { amount, due: fits ? rounded : roundDown(amount, places), halfUp: rounded, bitten };
}

/** What a cap leaves, never less than nothing. */
export function roomOf({ limit, granted }: Cap): Fraction {
  const room = limit.sub(granted);
  return room.compare(0) > 0 ? room : zero;
}

function roundDown(amount: Fraction, places: number): Fraction {
  const scale = exact(10n ** BigInt(places));
  return amount.mul(scale).floor().div(scale);
}
