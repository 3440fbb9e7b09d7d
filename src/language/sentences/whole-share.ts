import { exact, type Fraction } from '../../core/ground/exact.ts';
import { exactPlaces } from '../format/number.ts';
import { printShare } from '../format/share.ts';

/** A stated share without needless decimals: `90 %`. */
export function wholeShare(share: string): string {
  const percent: Fraction = exact(share).mul(100);
  return printShare(share, exactPlaces(percent, 2) ?? 1).text;
}
