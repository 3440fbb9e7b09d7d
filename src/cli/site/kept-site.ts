import { lstatSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../pipeline/index.ts';
import type { Standing } from './file-marks.ts';
import { createStaging, isMarked, type Staging } from './staging.ts';

/** The files of the last site beside the other results: the next one is put together in their folder, and a `dist/` that was touched comes back from them. */
export type KeptSite = {
  /** Where they are, under the paths they have below `dist/`; undefined where none are kept. */
  readonly folder: string | undefined;
  /** Has their folder take the place of an empty one; false where it stays where it is. */
  readonly lend: (empty: string) => boolean;
  /**
   * Keeps what was published below `dist` by now, in the folder `last` that the site before was in, of which `standing` was seen, where there is
   * one. Gives the files of `dist` that got another name by that; undefined where they are not kept.
   */
  readonly keep: (
    dist: string,
    published: Pick<Staging, 'parts' | 'marks'>,
    last?: { readonly folder: string; readonly standing: Standing },
  ) => ReadonlySet<string> | undefined;
};

/** The room of the store that has them. */
const room = 'site';

/** Keeps a site in a store that others may open; one that is in memory, or that keeps nothing, has none. */
export function openKeptSite({ folder, place }: Store): KeptSite {
  if (folder === undefined) return noKeptSite;
  const own = join(folder, room);
  return {
    folder: own,
    lend: empty => {
      try {
        renameSync(own, empty);
        return true;
      } catch {
        return false;
      }
    },
    keep: (dist, { parts, marks }, last) => {
      const path = place(room);
      if (path === undefined) return undefined;
      try {
        const { folder, standing } = last && lstatSync(last.folder).isDirectory() ? last : { folder: path };
        const staging = createStaging(folder, standing && { standing });
        for (const [part, files] of parts) {
          const taken = [...files].map(([file, digest]) => ({
            file,
            digest,
            isRight: isMarked(marks.get(file)),
          }));
          staging.take(part, taken, dist);
        }
        staging.clear();
        if (folder !== path) renameSync(folder, path);
        return staging.brought;
      } catch {
        // A full disk: the site stands all the same.
        return undefined;
      }
    },
  };
}

/** Keeps nothing. */
export const noKeptSite: KeptSite = { folder: undefined, lend: () => false, keep: () => undefined };
