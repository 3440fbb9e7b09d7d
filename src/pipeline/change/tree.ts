import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CommitFiles, writeCommitFiles } from '../../repository/commit-files.ts';
import type { AsOf } from '../as-of.ts';
import type { Effects } from '../effects.ts';
import { type House, openHouse } from '../house.ts';
import { reachedBy } from '../input-keys.ts';

/** A house of which only some agreements may be there: those that are compared, with all that they are made from. */
export type Tree = { readonly root: string; readonly house: House };

/**
 * Writes the agreements of a commit into a folder, with all that they are made from, and opens it as a house.
 *
 * @param root of the house whose commit it is
 * @param ids folder names; those that the commit does not have are left out
 */
export async function openCommit(
  root: string,
  files: CommitFiles,
  ids: readonly string[],
  folder: string,
  asOf: AsOf,
  effects: Effects,
): Promise<Tree> {
  mkdirSync(join(folder, 'slas'), { recursive: true });
  const byFolder = Map.groupBy(files.blobs.keys(), path => path.split('/').slice(1, -1)[0] ?? '');
  const written = new Set<string>();
  for (let next = ['', ...ids]; next.length > 0; ) {
    const names = next.filter(name => byFolder.has(name));
    for (const name of next) written.add(name);
    const paths = names.flatMap(name => byFolder.get(name) ?? []);
    await writeCommitFiles(root, files, paths, folder);
    const { folders } = await openHouse({ root: folder, asOf }, effects);
    // What an agreement builds on, and whose data it names, is known once it is read.
    const reached = [...folders.values()].flatMap(({ headline: { extends: above, shares = [] } }) => [
      ...(above === undefined ? [] : [above]),
      ...shares.map(each => each.folder),
    ]);
    next = [...new Set(reached)].filter(name => byFolder.has(name) && !written.has(name));
  }
  return { root: folder, house: await openHouse({ root: folder, asOf }, effects) };
}

/** Folders that an agreement is made from, on one side or the other. */
export function foldersOf(id: string, ...houses: readonly House[]): readonly string[] {
  return [...new Set(houses.flatMap(({ folders }) => reachedBy(id, folders).ids))];
}
