import { type Exact, exact, exactText } from '../../ground/exact.ts';
import type { FewItems } from './terms.ts';

/** The share of items that kept a promise, as it is agreed for few of them (RULES 18). */
export type KeptShare = {
  readonly share: Exact;
  /** 1 where the only miss of a few is allowed, and counts as kept. */
  readonly allowed: 0 | 1;
};

/** Kept ÷ judged; undefined where none was judged, or too few for anything to be due. */
export function keptShare(
  { items, kept, missed }: { readonly items: number; readonly kept: number; readonly missed: number },
  few: FewItems | undefined,
): KeptShare | undefined {
  const isFew = few !== undefined && items < few.items;
  if (items === 0 || (isFew && few.means === 'not-due')) return undefined;
  const allowed = isFew && missed === 1 ? 1 : 0;
  return { share: exactText(exact(kept + allowed).div(items)), allowed };
}
