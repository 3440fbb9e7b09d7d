import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
    accessSync(folder, constants.W_OK);
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    return folder;
  } catch {
    return undefined;
  }
}
