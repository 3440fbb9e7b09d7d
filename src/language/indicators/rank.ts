import { type Exact, exact, exactText } from '../../core/ground/exact.ts';

/** The rank of a percentile in percent, which an ordinal is made of: `90`, `99.9`. */
export function rank({ percentile = '0' }: { readonly percentile?: Exact }): string {
  return exactText(exact(percentile).mul(100));
}
