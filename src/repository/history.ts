import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { askGit, followGit } from './git.ts';
import type { Head } from './head.ts';
import { contentFolder, placeOf } from './place.ts';

/** Which commit last touched what of a house: plain values, to be stored as JSON and handed to {@link readHistory} again. */
export type History = {
  /** The commit it was read at, all digits of it. */
  readonly head: string;
  /** The folder of the house from the top of the repository: another house of it has another history. */
  readonly prefix: string;
  /**
   * The places of {@link placeOf} that this commit has, each with the first ten digits of the commit that last touched it; newest first.
   */
  readonly touched: readonly (readonly [place: string, commit: string])[];
  /** Whether older commits were left out of the clone it was read in: then it says less than it could elsewhere. */
  readonly shallow: boolean;
  /** Whether all places are in `touched`: false where history is cut off before the commits that touched some. */
  readonly whole: boolean;
};

/** Always so many, whatever git would abbreviate to in this clone. */
const digits = 10;

/** Each commit of the main line, whether it touched the house or not, and the paths in the house that it touched. */
const log = [
  'log',
  ...['--first-parent', '--sparse', '-m', '--name-only', '--relative', '-z', '--format=%H'],
  ...['--no-renames', '--no-ext-diff'],
];

/**
 * Reads which commit last touched what, along the main line: from the commit checked out back by first parents, where a merge is the commit
 * that brought its changes in. What a commit deletes, it touches. Git is stopped as soon as each place is known, or at the commit of
 * `stored`, which knows the rest; where that is none of the main line, or was read in a clone that has more or fewer commits, all is read anew. What a commit touched whose parents a shallow
 * clone has cut off, nobody knows.
 */
export async function readHistory(root: string, head: Head, stored?: History): Promise<History> {
  const { prefix, shallow } = head;
  const isOfSame = stored?.prefix === prefix && stored.shallow === shallow;
  const known = stored?.whole && isOfSame ? stored : undefined;
  if (known?.head === head.commit) return known;
  const [places, cuts] = await Promise.all([readPlaces(root, head), readCuts(root, head)]);
  if (places === undefined) return { head: head.commit, prefix, shallow, touched: [], whole: false };
  const unseen = new Set(places);
  const touched: (readonly [string, string])[] = [];
  const see = (place: string, commit: string): void => {
    if (unseen.delete(place)) touched.push([place, commit]);
  };
  let commit = '';
  await followGit(root, [...log, head.commit, '--', contentFolder], part => {
    const text = part.trimStart();
    if (text.startsWith(contentFolder)) {
      see(`${contentFolder}/`, commit);
      see(placeOf(text), commit);
      return true;
    }
    commit = text.slice(0, digits);
    if (known !== undefined && text === known.head) for (const each of known.touched) see(...each);
    return unseen.size > 0 && !cuts.has(text);
  });
  return { head: head.commit, prefix, shallow, touched, whole: unseen.size === 0 };
}

/** The places of a commit, that of everything included; undefined where git does not say. */
async function readPlaces(root: string, { commit }: Head): Promise<readonly string[] | undefined> {
  const listed = await askGit(root, 'ls-tree', '-z', commit, `${contentFolder}/`);
  if (listed === undefined) return undefined;
  const entries = [...listed.matchAll(/\d+ (\w+) \w+\t([^\0]+)\0/g)];
  const places = entries.map(([, kind, path]) => (kind === 'tree' ? `${path}/` : `${path}`));
  return places.length === 0 ? [] : [`${contentFolder}/`, ...places];
}

/** The commits whose parents were left out; the commit checked out where they cannot be told. */
async function readCuts(root: string, { shallow, commit }: Head): Promise<ReadonlySet<string>> {
  if (!shallow) return new Set();
  const file = await askGit(root, 'rev-parse', '--git-path', 'shallow');
  const text = await readFile(resolve(root, file?.slice(0, -1) ?? ''), 'utf8').catch(() => commit);
  return new Set(text.split('\n'));
}
