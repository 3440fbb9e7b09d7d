import Fraction from 'fraction.js';

/**
 * Exact numbers. Kept multiplies and divides, and one third has no decimal, so every figure is a
 * rational with BigInt parts; rounding happens once, where an agreement says so.
 *
 * In terms, reports and JSON an exact number is a string: `"450"`, `"99.95"` or `"8624/14378"`.
 */
export type Exact = string;

export type { Fraction };

/** An exact number, a source text such as `"99.95"`, an integer, or a computed fraction. */
export type ExactInput = Exact | number | bigint | Fraction;

/** Reads an exact number. A `number` must be an integer: a binary float has already lost its decimals. */
export function exact(value: ExactInput): Fraction {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    throw new RangeError(`Unexpected float ${value}, expected an integer or a decimal text`);
  }
  return new Fraction(value);
}

/** The shortest exact text: a terminating decimal where there is one, else `n/d`. */
export function exactText(value: ExactInput): Exact {
  const fraction = exact(value);
  const places = decimalPlaces(fraction.d);
  return places === undefined ? fraction.toFraction() : toFixed(fraction, places);
}

/** How many decimals a fraction with this denominator needs; undefined where it never terminates. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; twos++) rest /= 2n;
  for (; rest % 5n === 0n; fives++) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

export const zero = new Fraction(0);
export const one = new Fraction(1);

/** Sum of exact numbers; `0` for none. */
export function sum(values: Iterable<ExactInput>): Fraction {
  let total = zero;
  for (const value of values) total = total.add(exact(value));
  return total;
}

/** Rounded half away from zero to `places` decimals, as fixed-point text (`"8373.00"`). */
export function toFixed(value: ExactInput, places: number): string {
  const fraction = exact(value);
  const scale = 10n ** BigInt(places);
  const scaledUp = fraction.abs().mul(new Fraction(scale)).add(new Fraction('1/2')).floor();
  const digits = scaledUp.n.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return fraction.s < 0n && scaledUp.n !== 0n ? `-${text}` : text;
}

/** Rounded half away from zero to `places` decimals, still exact. */
export function roundHalfUp(value: ExactInput, places = 0): Fraction {
  return new Fraction(toFixed(value, places));
}

/** For drawing only: the nearest binary float. Never compare or sum these. */
export function toFloat(value: ExactInput): number {
  return exact(value).valueOf();
}
