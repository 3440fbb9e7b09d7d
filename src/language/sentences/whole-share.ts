import { exactPercentPlaces, formatShare } from '../format/share.ts';

/** A stated share without needless decimals: `90 %`. */
export function wholeShare(share: string): string {
  return formatShare(share, exactPercentPlaces(share, 2) ?? 1);
}
