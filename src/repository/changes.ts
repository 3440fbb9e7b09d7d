import { askGit } from './git.ts';
import type { Head } from './head.ts';
import { contentFolder, placeOf } from './place.ts';

/**
 * The places of {@link placeOf} in which something differs from the commit checked out, in the index or in the working tree, in the order
 * of the alphabet; undefined where git does not say. A file that git was never told of differs, be it on a list of files to ignore:
 * whoever checks out that commit does not have it. A renamed file differs under both names.
 */
export async function readChanges(
  root: string,
  head: Promise<Head | undefined>,
): Promise<readonly string[] | undefined> {
  const listed = await askGit(root, ...status, '--', contentFolder);
  const prefix = (await head)?.prefix ?? '';
  const entries = listed?.split('\0').filter(entry => entry !== '');
  // Two letters and a space, then the path from the top of the repository.
  const places = entries?.map(entry => placeOf(entry.slice(3 + prefix.length)));
  return places && [...new Set(places)].sort();
}

const status = [
  'status',
  ...['--porcelain=v1', '-z', '--untracked-files=all', '--ignored=traditional', '--no-renames'],
];
