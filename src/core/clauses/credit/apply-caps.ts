import { type Fraction, roundDown, roundHalfUp, zero } from '../../ground/exact.ts';

/** A cap in force for one credit: its limit over a span, and what is fixed in that span already. */
export type Cap = {
  readonly limit: Fraction;
  readonly granted: Fraction;
  /** Whether the limit may still grow, as the fees of its span are not all known: it holds what it takes. */
  readonly isOpen: boolean;
};

/** What caps leave of a credit. */
export type Capped<C extends Cap = Cap> = {
  /** Exact, after caps. */
  readonly amount: Fraction;
  /** Rounded half up to the minor unit; down where that would pass a cap. */
  readonly due: Fraction;
  /** What rounding half up alone would give. */
  readonly halfUp: Fraction;
  /** What caps whose limit may still grow keep back of it for now; in minor units, and due once those have room. */
  readonly held: Fraction;
  /** The caps that took something, in the order given, the open ones last, and how much each took. */
  readonly bitten: readonly (C & { readonly over: Fraction })[];
};

/**
 * Applies caps one after the other, in the order given, and rounds once at the end (RULES 25). What is due never passes what any cap has
 * left: rounding half up gives way to rounding down there. What a closed cap takes is lost; then the open ones hold what they take.
 */
export function applyCaps<C extends Cap>(before: Fraction, caps: readonly C[], places: number): Capped<C> {
  const [closed, open] = [caps.filter(each => !each.isOpen), caps.filter(each => each.isOpen)];
  const left = less(before, closed);
  const owed = roundedUnder(left.amount, closed, places);
  const now = less(left.amount, open);
  const due =
    now.bitten.length === 0 ? roundedUnder(left.amount, caps, places) : roundDown(now.amount, places);
  return {
    amount: now.amount,
    due,
    halfUp: roundHalfUp(now.amount, places),
    held: owed.sub(due),
    bitten: [...left.bitten, ...now.bitten],
  };
}

function less<C extends Cap>(before: Fraction, caps: readonly C[]) {
  let amount = before;
  const bitten: (C & { over: Fraction })[] = [];
  for (const cap of caps) {
    const room = roomOf(cap);
    if (amount.compare(room) <= 0) continue;
    bitten.push({ ...cap, over: amount.sub(room) });
    amount = room;
  }
  return { amount, bitten };
}

/** Rounded half up, or down where that would pass one of the caps. */
function roundedUnder(amount: Fraction, caps: readonly Cap[], places: number): Fraction {
  const rounded = roundHalfUp(amount, places);
  return caps.every(cap => rounded.compare(roomOf(cap)) <= 0) ? rounded : roundDown(amount, places);
}

/** What a cap leaves, never less than nothing. */
export function roomOf({ limit, granted }: Cap): Fraction {
  const room = limit.sub(granted);
  return room.compare(0) > 0 ? room : zero;
}
