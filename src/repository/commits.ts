import { readChanges } from './changes.ts';
import { readHead } from './head.ts';
import { type History, readHistory } from './history.ts';
import { contentFolder, placeOf } from './place.ts';

/** Which commit a figure was made from. */
export type Commits = {
  /**
   * The commit that last touched any of these inputs, ten digits of it, and whether one of them differs from it where it is read. Whoever
   * checks out that commit has exactly these inputs: it is the newest of the main line after which none of them changed. An input is a
   * path from the root of the house, a folder's with a slash at its end: `slas/parties.yaml`, `slas/marketing-sales/`, `slas/` for
   * everything. What is inside the folder of an agreement stands for the folder. Undefined where no input was ever committed, or history
   * is cut off before the commit.
   */
  readonly of: (inputs: readonly string[]) => Commit | undefined;
  /** False where history is cut off, as in a shallow clone, before the commits that touched some of the inputs. */
  readonly whole: boolean;
  /** What to hand to {@link readCommits} next time, so that only commits made since are read. */
  readonly history: History;
};

/** A commit that something was made from. */
export type Commit = { readonly hash: string; readonly dirty: boolean };

/** Reads the commits of a house; undefined outside git, before the first commit, and where git is missing or refuses. */
export async function readCommits(root: string, stored?: History): Promise<Commits | undefined> {
  const asking = readHead(root);
  // At once, not one after the other: who asks may be busy with something else before it hears the first answer.
  const [changes, head] = await Promise.all([readChanges(root, asking), asking]);
  if (head === undefined || changes === undefined) return undefined;
  return commitsOf(await readHistory(root, head, stored), changes);
}

/** The commits of a house from its history and the places that differ from the commit checked out. */
export function commitsOf(history: History, changes: readonly string[]): Commits {
  const ranks = new Map(history.touched.map(([place], rank) => [place, rank]));
  const changed = new Set(changes);
  const everything = placeOf(`${contentFolder}/`);
  return {
    whole: history.whole,
    history,
    of: inputs => {
      const places = inputs.map(placeOf);
      const newest = Math.min(...places.map(place => ranks.get(place) ?? Number.POSITIVE_INFINITY));
      const hash = history.touched[newest]?.[1];
      const dirty = places.some(place => (place === everything ? changed.size > 0 : changed.has(place)));
      return hash === undefined ? undefined : { hash, dirty };
    },
  };
}
