import { join } from 'node:path';
import type { Store } from '../../pipeline/index.ts';
import { digestIn, isSameFile, markOf } from './file-marks.ts';
import type { PublishedPart } from './published.ts';
import { linkOrCopy, type Staging } from './staging.ts';

/** The files of the last site beside the other results, for a `dist/` that is not there or was touched. */
export type KeptSite = {
  /** Brings a part to its place; false where one of its files is not what was published. */
  readonly bring: (part: string, published: PublishedPart, staging: Staging) => boolean;
  /** Takes over files of `dist/`. */
  readonly keep: (dist: string, files: Iterable<string>) => void;
  readonly drop: (files: Iterable<string>) => void;
};

/** The room of the store that has them, under the paths they have below `dist/`. */
const room = 'site';

/** Keeps a site in a store that others may open; one that is in memory, or that keeps nothing, has none. */
export function openKeptSite({ folder, place }: Store): KeptSite {
  if (folder === undefined) return noKeptSite;
  return {
    bring: (part, { files }, staging) => {
      const taken = Object.entries(files).map(([file, [, digest]]) => {
        return { file, digest, isRight: (path: string) => digestIn(path) === digest };
      });
      return staging.take(part, join(folder, room), taken);
    },
    keep: (dist, files) => {
      for (const file of files) {
        if (isSameFile(markOf(join(dist, file)), markOf(join(folder, room, file)))) continue;
        const path = place(`${room}/${file}`);
        if (path === undefined) return;
        linkOrCopy(join(dist, file), path);
      }
    },
    drop: files => {
      for (const file of files) place(`${room}/${file}`);
    },
  };
}

/** Keeps nothing. */
export const noKeptSite: KeptSite = { bring: () => false, keep: () => undefined, drop: () => undefined };
