import { accessSync, constants, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noStore, openStore, type Store } from './store.ts';

/** The folder beside `slas/` that Kept writes its own things to; git is told to pass over it. */
const own = '.kept';

/**
 * The results that are kept beside a house from one run to the next. The folder may be removed at any time, or restored from elsewhere; where
 * it cannot be written to, or leads elsewhere, nothing is kept.
 */
export function openCache(root: string): Store {
  const folder = join(root, own, 'cache');
  if (isElsewhere(join(root, own)) || isElsewhere(folder)) return noStore;
  const store = openStore(folder);
  let ready: boolean | undefined;
  const isReady = () => {
    ready ??= makeOwnFolder(root) !== undefined;
    return ready;
  };
  return {
    ...store,
    write: (name, key, text) => isReady() && store.write(name, key, text),
    place: name => (isReady() ? store.place(name) : undefined),
  };
}

const mostTries = 100;

/** Makes the folder where it is not there; undefined where that cannot be done, and where it leads elsewhere. */
export function makeOwnFolder(root: string): string | undefined {
  const folder = join(root, own);
  const ignore = join(folder, '.gitignore');
  if (isElsewhere(folder)) return undefined;
  for (let tries = 1; ; tries++) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
      return folder;
    } catch (error) {
      // Another process may remove what it leaves empty.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === mostTries) return undefined;
    }
  }
}

/** Whether a link, or anything else that is no folder, stands there. */
function isElsewhere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}
