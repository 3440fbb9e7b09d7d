import { exact, type Fraction, zero } from '../exact.ts';

/**
 * An amount in `count` parts of whole units of `1 / 10^places`, which add up to the amount rounded up once: each part is
 * what is due by then less what was due before, so that no two differ by more than one unit.
 */
export function instalments(amount: Fraction, count: number, places: number): Fraction[] {
  const whole = amount.ceil(places);
  const dueBy = (n: number) => whole.mul(n).div(count).ceil(places);
  return Array.from({ length: count }, (_, place) => dueBy(place + 1).sub(place === 0 ? zero : dueBy(place)));
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
