import { type Exact, exact, one } from '../../core/ground/exact.ts';
import { formatShare, roundedShare } from './share.ts';

/**
 * Attainment in percent with one decimal: `103.5 %`. Digits are added until it is on the right side of 100 %, so that
 * 449.9 of 450 is never shown as reached (RULES 19, 23).
 */
export function formatAttainment(attainment: Exact): string {
  const value = exact(attainment);
  const order = Math.sign(value.compare(one));
  let places = 1;
  while (Math.sign(roundedShare(value, places).compare(one)) !== order) places++;
  return formatShare(value, places);
}
