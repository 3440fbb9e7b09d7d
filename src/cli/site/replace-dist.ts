import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isInUse } from '../../pipeline/stores.ts';
import { exchange } from './exchange.ts';
import { ownFolderOf, removeFolder, withOwnFolder } from './own-folder.ts';

type ReplaceOptions<T> = {
  readonly change?: typeof exchange;
  /** Told what was made once it stands, and where the last one is now, until it is removed; undefined where there is none any more. */
  readonly leave?: (made: T, last: string | undefined) => void;
};

/**
 * Makes the `dist/` of a house in one step: `make` fills a folder of its own, which then takes the place of the old one, so that there is always
 * one. Where anything fails or the process is killed, the last good `dist/` stays; where folders cannot be exchanged, it may only come back with
 * the next call. What is left over is cleared by that. Of several that do so at once, the last one to end stands.
 */
export async function replaceDist<T>(
  root: string,
  make: (folder: string) => Promise<T>,
  { change = exchange, leave = () => undefined }: ReplaceOptions<T> = {},
): Promise<T> {
  const dist = join(root, 'dist');
  const store = ownFolderOf(root);
  await restore(dist, store);
  return withOwnFolder(root, async fresh => {
    const made = await make(fresh);
    const isExchanged = change(fresh, dist);
    if (!isExchanged) await replace(dist, fresh, join(store, `last-${basename(fresh)}`));
    // What is left of the last one is removed with the folder.
    leave(made, isExchanged ? fresh : undefined);
    return made;
  });
}

/** How often another process may be quicker between the two renames. */
const mostTries = 100;

/** The same in two renames, between which there is none; and where there was none before. */
async function replace(dist: string, fresh: string, last: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    if (existsSync(dist)) await rename(dist, last).catch(unlessGone(dist));
    try {
      await rename(fresh, dist);
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isTaken = tries < mostTries && (code === 'ENOTEMPTY' || code === 'EEXIST' || existsSync(dist));
      if (!isTaken && existsSync(last)) await rename(last, dist).catch(unless(() => existsSync(dist)));
      if (!isTaken) throw error;
    } finally {
      removeFolder(last);
    }
  }
}

/** Takes an error for none where somebody else moved it away first, who may have put another in its place since. */
function unlessGone(path: string): (error: NodeJS.ErrnoException) => void {
  return error => {
    if (error.code !== 'ENOENT' && existsSync(path)) throw error;
  };
}

/** Takes an error for none where somebody else has done the same. */
function unless(isDone: () => boolean): (error: unknown) => void {
  return error => {
    if (!isDone()) throw error;
  };
}

/** Undoes kills between the two renames: the last good state comes back. */
async function restore(dist: string, store: string): Promise<void> {
  for (const name of await readdir(store)) {
    const [, owner] = /^last-dist-(\d+.*)/.exec(name) ?? [];
    const last = join(store, name);
    if (!name.startsWith('last-dist') || (owner !== undefined && isInUse(last, owner))) continue;
    if (!existsSync(dist)) await rename(last, dist).catch(unless(() => existsSync(dist)));
    removeFolder(last);
  }
}
