import { exact, type Fraction, sum, zero } from '../../ground/exact.ts';

/**
 * An amount in `count` parts of whole units of `1 / 10^places`, which add up to the amount rounded up once: each part is
 * what is due by then less what was due before, so that no two differ by more than one unit.
 */
export function instalments(amount: Fraction, count: number, places: number): Fraction[] {
  const unit = 10n ** BigInt(places);
  const whole = roundedUp(amount.s * amount.n * unit, amount.d);
  const dueBy = (n: number) => roundedUp(whole * BigInt(n), BigInt(count));
  return Array.from({ length: count }, (_, place) => exact(dueBy(place + 1) - dueBy(place)).div(unit));
}

/** The least integer that is not below a ratio; the divisor is above 0. */
function roundedUp(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor + (dividend % divisor > 0n ? 1n : 0n);
}

/** An amount in parts as large as others are, to the unit; they add up to it where the amount is one of whole units. */
export function inProportion(amount: Fraction, parts: readonly Fraction[], places: number): Fraction[] {
  const whole = sum(parts);
  let before = zero;
  let due = zero;
  return parts.map(part => {
    before = before.add(part);
    const rounded = amount.mul(before).div(whole).ceil(places);
    const own = rounded.sub(due);
    due = rounded;
    return own;
  });
}

/** A debt and what it still needs. */
export type Debt = { owed: Fraction };

/** Uses up a surplus on debts, the oldest first; gives what each one got of it. */
export function payOff<Of extends Debt>(surplus: Fraction, debts: readonly Of[]): Map<Of, Fraction> {
  const paid = new Map<Of, Fraction>();
  let left = surplus;
  for (const debt of debts) {
    if (left.compare(0) <= 0) break;
    const part = left.compare(debt.owed) < 0 ? left : debt.owed;
    if (part.equals(0)) continue;
    debt.owed = debt.owed.sub(part);
    left = left.sub(part);
    paid.set(debt, exact(part));
  }
  return paid;
}
