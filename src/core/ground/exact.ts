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
      return readPlain(value) ?? new Fraction(value);
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

/** A ratio of two integers. */
export function ratio(n: bigint, d: bigint): Fraction {
  return new Fraction(n, d);
}

/**
 * What nearly all texts are, an integer, a decimal or a ratio without a sign, in so few digits that a float holds each of its parts: read
 * without the parser of all texts. Undefined for the rest.
 */
function readPlain(text: Exact): Fraction | undefined {
  const slash = text.indexOf('/');
  if (slash >= 0) return ratioOf(digits(text, 0, slash), digits(text, slash + 1, text.length));
  const end = text.indexOf('.');
  if (end < 0) return ratioOf(digits(text, 0, text.length), 1);
  if (text.length > mostDigits + 1) return undefined;
  const scale = scaleOf[text.length - end - 1]!;
  return ratioOf(digits(text, 0, end) * scale + digits(text, end + 1, text.length), scale);
}

function ratioOf(n: number, d: number): Fraction | undefined {
  return n >= 0 && d > 0 ? ratio(BigInt(n), BigInt(d)) : undefined;
}

/** So many digits make an integer that a float holds, on both sides of a point together as well: 10¹⁵ is less than 2⁵³. */
const mostDigits = 15;
const scaleOf = Array.from({ length: mostDigits + 1 }, (_, places) => 10 ** places);

/** The integer that the digits of a text from one place up to another make; NaN where there are none, too many or others. */
function digits(text: string, from: number, to: number): number {
  if (to === from || to - from > mostDigits) return Number.NaN;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The shortest exact text: a terminating decimal where there is one, else `n/d`. */
export function exactText(value: ExactInput): Exact {
  const { s, n, d } = exact(value);
  const sign = s < 0n ? '-' : '';
  if (d === 1n) return `${sign}${n}`;
  const places = decimalPlaces(d);
  if (places === undefined) return `${sign}${n}/${d}`;
  return `${sign}${pointed((n * tenTo(places)) / d, places)}`;
}

/** The same of two integers that a float holds exactly, for lists of many: the first not negative, the second above 0. */
export function ratioText(numerator: number, denominator: number): Exact {
  const common = commonDivisor(numerator, denominator);
  const n = numerator / common;
  const d = denominator / common;
  if (d === 1) return String(n);
  const places = fewPlaces(d);
  return places === undefined ? `${n}/${d}` : pointed((BigInt(n) * tenTo(places)) / BigInt(d), places);
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

/** The fewest decimals that write a number as it is; undefined where it has no end. */
export function decimalsOf(value: ExactInput): number | undefined {
  return decimalPlaces(exact(value).d);
}

const mostSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** How many decimals a fraction with this denominator needs; undefined where it never terminates. */
function decimalPlaces(denominator: bigint): number | undefined {
  if (denominator === 1n) return 0;
  if (denominator <= mostSafe) return fewPlaces(Number(denominator));
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
export function pointed(scaledUp: bigint, places: number): string {
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

/**
 * Rounded half away from zero to `places` decimals, as fixed-point text (`"8373.00"`). The point may stand further right: with `scale` 2 it is
 * the text of the number a hundred times as large.
 */
export function toFixed(value: ExactInput, places: number, scale = 0): string {
  const { s, n, d } = exact(value);
  const scaledUp = roundedUp(n, d, places + scale);
  const text = pointed(scaledUp, places);
  return s < 0n && scaledUp !== 0n ? `-${text}` : text;
}

/** Rounded half away from zero to `places` decimals, still exact. */
export function roundHalfUp(value: ExactInput, places = 0): Fraction {
  const fraction = exact(value);
  const { s, n, d } = fraction;
  return d === 1n ? fraction : new Fraction(s * roundedUp(n, d, places), tenTo(places));
}

/** Rounded down to `places` decimals, still exact. */
export function roundDown(value: Fraction, places: number): Fraction {
  const scale = exact(10n ** BigInt(places));
  return value.mul(scale).floor().div(scale);
}

/** n ÷ d in units of the last of `places` decimals, to the nearest, a half up; neither is negative. */
function roundedUp(n: bigint, d: bigint, places: number): bigint {
  const scaledUp = places === 0 ? n : n * tenTo(places);
  return d === 1n ? scaledUp : nearest(scaledUp, d);
}

/** n ÷ d to the nearest integer, a half up; neither is negative. */
export function nearest(n: bigint, d: bigint): bigint {
  return (2n * n + d) / (2n * d);
}

const powers = [1n, 10n, 100n, 1_000n, 10_000n, 100_000n, 1_000_000n];

/** A power of ten; the small ones are at hand. */
export function tenTo(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** For drawing only: the nearest binary float. Never compare or sum these. */
export function toFloat(value: ExactInput): number {
  return exact(value).valueOf();
}
