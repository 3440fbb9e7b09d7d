import { type ExactInput, exact, type Fraction, toFixed } from '../../core/ground/exact.ts';

/** A text and the exact number a reader takes from it. */
export type Printed = { readonly text: string; readonly value: Fraction };

/** The sign before a share, joined by a narrow no-break space so that it stays on the line. */
export const narrowSpace = '\u202f';

/** Whole digits in groups of three, a true minus sign: `-1600.5` → `−1,600.5`. */
export function groupDigits(fixed: string): string {
  const negative = fixed.startsWith('-');
  const [whole = '', decimals] = (negative ? fixed.slice(1) : fixed).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A number with `places` decimals, rounded half away from zero: `1,600`, `6.4`. */
export function formatNumber(value: ExactInput, places = 0): string {
  return groupDigits(toFixed(value, places));
}

/** The fewest decimals that print the number exactly; undefined where more than `most` would be needed. */
export function exactPlaces(value: ExactInput, most: number): number | undefined {
  const number = exact(value);
  for (let places = 0; places <= most; places++) {
    if (exact(toFixed(number, places)).equals(number)) return places;
  }
  return undefined;
}

/** Decimals cut off, not rounded, with an ellipsis for what follows: `449.99…`. */
export function truncated(value: ExactInput, places = 2): string {
  const number = exact(value);
  const whole = exactPlaces(number, places);
  if (whole !== undefined) return formatNumber(number, whole);
  const scale = 10 ** places;
  const cut = number.mul(scale);
  return `${formatNumber((number.s < 0n ? cut.ceil() : cut.floor()).div(scale), places)}…`;
}
