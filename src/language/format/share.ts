import { type ExactInput, exact, type Fraction, one, roundHalfUp, toFixed } from '../../core/ground/exact.ts';
import { exactPlaces, groupDigits, narrowSpace } from './number.ts';

/** A share has so many decimals more than its percent. */
const percent = 2;
const tenth = exact('0.1');
const almostAll = exact('0.99');

/** A share from 0 to 1 in percent: `60.0 %`, with a narrow no-break space before the sign. */
export function formatShare(share: ExactInput, places: number): string {
  return `${groupDigits(toFixed(share, places, percent))}${narrowSpace}%`;
}

/** The share that a reader takes from its percent. */
export function roundedShare(share: ExactInput, places: number): Fraction {
  return roundHalfUp(share, places + percent);
}

/** The fewest decimals that print the percent of a share exactly; undefined where more than `most` would be needed. */
export function exactPercentPlaces(share: ExactInput, most: number): number | undefined {
  const places = exactPlaces(share, most + percent);
  return places === undefined ? undefined : Math.max(0, places - percent);
}

/** One decimal; two where the share has exactly two, or is computed and under 10 % or over 99 %, where the second one counts. */
export function sharePlaces(share: ExactInput): number {
  const value = exact(share);
  const stated = exactPercentPlaces(value, 2);
  if (stated !== undefined) return Math.max(1, stated);
  if (value.abs().compare(tenth) < 0) return 2;
  const isAll = value.compare(one) >= 0;
  // Less than everything is never shown as 100.0 %.
  let places = !isAll && value.compare(almostAll) > 0 ? 2 : 1;
  while (places < 9 && !isAll && roundedShare(value, places).compare(one) >= 0) places++;
  return places;
}

/** Whole percent, rounded down, for how much of something has passed: `70 %`. */
export function formatSharePassed(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.floor((100 * part) / whole)}${narrowSpace}%`;
}
