import type { Catalogue } from '../../language/index.ts';
import type { Diff } from '../../pipeline/change/index.ts';
import type { ChosenSides } from './sides.ts';

/** What is printed of a comparison, in whatever format. */
export type DiffPage = {
  readonly words: Catalogue;
  readonly diff: Diff;
  readonly sides: ChosenSides;
  readonly all: boolean;
  /** Whether Kept itself differs between the two sides, which are both judged by the one that runs. */
  readonly keptDiffers: boolean;
  /** The command line that says the same. */
  readonly command: string;
};

/** `main 4103dae901 (merge base) → working tree`. */
export function sidesText({ words, sides: { base, head } }: DiffPage): string {
  const say = words.change;
  const sha = base.sha.slice(0, 10);
  const from = base.how === 'merge-base' ? say.mergeBase(base.ref, sha) : say.commit(base.ref, sha);
  return say.sides(from, head ? say.commit(head.ref, head.sha.slice(0, 10)) : say.workingTree);
}
