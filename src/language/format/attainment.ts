import { type Exact, exact } from '../../core/ground/exact.ts';
import { printShare } from './share.ts';

/**
 * Attainment in percent with one decimal: `103.5 %`. Digits are added until it is on the right side of 100 %, so that
 * 449.9 of 450 is never shown as reached (RULES 19, 23).
 */
export function formatAttainment(attainment: Exact): string {
  const value = exact(attainment);
  const order = Math.sign(value.compare(1));
  for (let places = 1; ; places++) {
    const printed = printShare(value, places);
    if (Math.sign(printed.value.compare(1)) === order) return printed.text;
  }
}
