import { decimalsOf, type ExactInput, exact, toFixed } from '../../core/ground/exact.ts';

/** The sign before a share, joined by a narrow no-break space so that it stays on the line. */
export const narrowSpace = '\u202f';

/** Whole digits in groups of three, a true minus sign: `-1600.5` → `−1,600.5`. */
export function groupDigits(fixed: string): string {
  const begin = fixed.startsWith('-') ? 1 : 0;
  const point = fixed.indexOf('.');
  let end = point < 0 ? fixed.length : point;
  let text = fixed.slice(end);
  for (; end - begin > 3; end -= 3) text = `,${fixed.slice(end - 3, end)}${text}`;
  return `${begin === 0 ? '' : '−'}${fixed.slice(begin, end)}${text}`;
}

/** A number with `places` decimals, rounded half away from zero: `1,600`, `6.4`. */
export function formatNumber(value: ExactInput, places = 0): string {
  return groupDigits(toFixed(value, places));
}

/** The fewest decimals that print the number exactly; undefined where more than `most` would be needed. */
export function exactPlaces(value: ExactInput, most: number): number | undefined {
  const places = decimalsOf(value);
  return places === undefined || places > most ? undefined : places;
}

const ten = exact(10);

/** The fewest decimals, up to `most`, that print two significant digits of a number, or all that it has. */
export function significantPlaces(value: ExactInput, most: number): number {
  const number = exact(value).abs();
  if (number.n === 0n) return 0;
  let places = 0;
  for (let scaled = number; places < most && scaled.lt(ten); places++) scaled = scaled.mul(ten);
  return exactPlaces(number, places) ?? places;
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
