import { type ExactInput, exact, toFixed } from '../../core/ground/exact.ts';
import { exactPlaces, groupDigits, narrowSpace, type Printed } from './number.ts';

/** A share from 0 to 1 in percent: `60.0 %`, with a narrow no-break space before the sign. */
export function printShare(share: ExactInput, places: number): Printed {
  const fixed = toFixed(exact(share).mul(100), places);
  return { text: `${groupDigits(fixed)}${narrowSpace}%`, value: exact(fixed).div(100) };
}

/** One decimal; two where the share has exactly two, or is computed and under 10 % or over 99 %, where the second one counts. */
export function sharePlaces(share: ExactInput): number {
  const percent = exact(share).mul(100);
  const stated = exactPlaces(percent, 2);
  if (stated !== undefined) return Math.max(1, stated);
  if (percent.abs().compare(10) < 0) return 2;
  // Less than everything is never shown as 100.0 %.
  let places = percent.compare(99) > 0 && percent.compare(100) < 0 ? 2 : 1;
  while (places < 9 && percent.compare(100) < 0 && exact(toFixed(percent, places)).compare(100) >= 0)
    places++;
  return places;
}

/** Whole percent, rounded down, for how much of something has passed: `70 %`. */
export function formatSharePassed(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.floor((100 * part) / whole)}${narrowSpace}%`;
}
