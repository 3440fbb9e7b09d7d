import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from './store.ts';

/** The folder beside `slas/` that Kept writes its own things to; git is told to pass over it. */
const own = '.kept';

/** The results that are kept beside a house from one run to the next. The folder may be removed at any time, or restored from elsewhere. */
export function openCache(root: string): Store {
  const store = openStore(join(root, own, 'cache'));
  let isThere = false;
  return {
    ...store,
    write: (name, key, text) => {
      if (!isThere) isThere = makeOwnFolder(root) !== undefined;
      return store.write(name, key, text);
    },
  };
}

/** Makes the folder where it is not there; undefined where that cannot be done. */
export function makeOwnFolder(root: string): string | undefined {
  const folder = join(root, own);
  const ignore = join(folder, '.gitignore');
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    return folder;
  } catch {
    return undefined;
  }
}

/** A store that nobody finds again: for a run that is to believe nothing from before. */
export async function withTemporaryStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    return await work(openStore(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
