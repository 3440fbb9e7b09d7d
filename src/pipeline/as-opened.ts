import { digestOfFolderNow, type KeyParts, reachedBy } from './input-keys.ts';
import type { Sources } from './sources.ts';

/**
 * Tells whether all folders that an agreement is made from are as they were when the house was opened. Asked once it is made: what was written
 * meanwhile is in the result, but not in its key.
 */
export function createAsOpened(
  root: string,
  folders: KeyParts['folders'],
  { read }: Pick<Sources, 'read'>,
): (id: string) => Promise<boolean> {
  const isSo = (id: string) => digestOfFolderNow(root, id) === folders.get(id)?.own;
  // Of many folders no more than the terms are read, which others hold on to: once they are read, one look is enough for all.
  const ofTerms = new Map<string, Promise<boolean>>();
  const isSoOfTerms = (id: string) => {
    const known = ofTerms.get(id) ?? read(id).then(() => isSo(id));
    ofTerms.set(id, known);
    return known;
  };
  return async id => {
    const { ids } = reachedBy(id, folders);
    const ofData = new Set(
      ids.flatMap(each => folders.get(each)?.headline.shares ?? []).map(each => each.folder),
    );
    for (const each of ids)
      if (!(each === id || ofData.has(each) ? isSo(each) : await isSoOfTerms(each))) return false;
    return true;
  };
}
