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
  switch (typeof value) {
    case 'string':
      return readText(value);
    case 'bigint':
      return new Fraction(value);
    case 'number':
      if (!Number.isInteger(value)) {
        throw new RangeError(`Unexpected float ${value}, expected an integer or a decimal text`);
      }
      return new Fraction(BigInt(value));
    default:
      return value;
  }
}

/** Texts that were read; a report names the same few hundred again and again, and a fraction never changes. */
const read = new Map<Exact, Fraction>();
const mostRead = 8_192;

function readText(text: Exact): Fraction {
  const known = read.get(text);
  if (known) return known;
  const fraction = new Fraction(text);
  if (read.size >= mostRead) read.clear();
  read.set(text, fraction);
  return fraction;
}

/** The shortest exact text: a terminating decimal where there is one, else `n/d`. */
export function exactText(value: ExactInput): Exact {
  const { s, n, d } = exact(value);
  const sign = s < 0n ? '-' : '';
  if (d === 1n) return `${sign}${n}`;
  const places = decimalPlaces(d);
  if (places === undefined) return `${sign}${n}/${d}`;
  return `${sign}${pointed((n * 10n ** BigInt(places)) / d, places)}`;
}

/** The same of two integers that a float holds exactly, for lists of many: the first not negative, the second above 0. */
export function ratioText(numerator: number, denominator: number): Exact {
  const common = commonDivisor(numerator, denominator);
  const n = numerator / common;
  const d = denominator / common;
  if (d === 1) return String(n);
  const places = fewPlaces(d);
  return places === undefined
    ? `${n}/${d}`
    : pointed((BigInt(n) * 10n ** BigInt(places)) / BigInt(d), places);
}

const point = 46;
/** By how many decimals there are, from none without a point. */
const scales = [100, 100, 10, 1];

/** A decimal of few digits in whole hundredths, without a fraction made of it; undefined for all else. */
export function hundredths(text: Exact): number | undefined {
  const first = text.charCodeAt(0) - 48;
  if (text.length > 13 || !(first >= 0 && first <= 9)) return undefined;
  let value = first;
  let places = -1;
  for (let at = 1; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (places >= 0) places++;
    } else if (text.charCodeAt(at) === point && places < 0) places = 0;
    else return undefined;
  }
  return places > 2 ? undefined : value * scales[places + 1]!;
}

function commonDivisor(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** How many decimals a fraction with this denominator needs; undefined where it never terminates. */
function decimalPlaces(denominator: bigint): number | undefined {
  if (denominator <= Number.MAX_SAFE_INTEGER) return fewPlaces(Number(denominator));
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; twos++) rest /= 2n;
  for (; rest % 5n === 0n; fives++) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The same of a denominator that a float holds exactly. */
function fewPlaces(denominator: number): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; twos++) rest /= 2;
  for (; rest % 5 === 0; fives++) rest /= 5;
  return rest === 1 ? Math.max(twos, fives) : undefined;
}

/** An integer with a point before the last `places` of its digits. */
function pointed(scaledUp: bigint, places: number): string {
  if (places === 0) return scaledUp.toString();
  const digits = scaledUp.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export const zero = new Fraction(0);
export const one = new Fraction(1);

/** Sum of exact numbers; `0` for none. */
export function sum(values: Iterable<ExactInput>): Fraction {
  let n = 0n;
  let d = 1n;
  let inHundredths = 0;
  for (const value of values) {
    // Most of what is added are texts of amounts, and integers are quick.
    const small = typeof value === 'string' ? hundredths(value) : undefined;
    if (small !== undefined && Number.isSafeInteger(inHundredths + small)) {
      inHundredths += small;
      continue;
    }
    const next = exact(value);
    if (next.d === d) n += next.s * next.n;
    else {
      const total = new Fraction(n, d).add(next);
      n = total.s * total.n;
      d = total.d;
    }
  }
  const small = new Fraction(BigInt(inHundredths), 100n);
  return n === 0n ? small : small.add(new Fraction(n, d));
}

/** Rounded half away from zero to `places` decimals, as fixed-point text (`"8373.00"`). */
export function toFixed(value: ExactInput, places: number): string {
  const { s, n, d } = exact(value);
  const scaledUp = roundedUp(n, d, places);
  const text = pointed(scaledUp, places);
  return s < 0n && scaledUp !== 0n ? `-${text}` : text;
}

/** Rounded half away from zero to `places` decimals, still exact. */
export function roundHalfUp(value: ExactInput, places = 0): Fraction {
  const { s, n, d } = exact(value);
  return new Fraction(s * roundedUp(n, d, places), 10n ** BigInt(places));
}

/** n ÷ d in units of the last of `places` decimals, to the nearest, a half up; neither is negative. */
function roundedUp(n: bigint, d: bigint, places: number): bigint {
  return (2n * n * 10n ** BigInt(places) + d) / (2n * d);
}

/** For drawing only: the nearest binary float. Never compare or sum these. */
export function toFloat(value: ExactInput): number {
  return exact(value).valueOf();
}
