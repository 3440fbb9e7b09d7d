import { lstatSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { digestIn } from './file-marks.ts';
import type { PublishedPart } from './published.ts';
import { createPlace, linkOrCopy, type Staging } from './staging.ts';

/** The files of the last site beside the other results, for a `dist/` that is not there or was touched. */
export type KeptSite = {
  /** Brings a part to its place; false where one of its files is not what was published. */
  readonly bring: (part: string, published: PublishedPart, staging: Staging) => boolean;
  /** Takes over files of `dist/`. */
  readonly keep: (dist: string, files: Iterable<string>) => void;
  readonly drop: (files: Iterable<string>) => void;
};

/** Keeps a site in a folder. One that cannot be written to keeps nothing. */
export function openKeptSite(folder: string): KeptSite {
  return {
    bring: (part, { files }, staging) => {
      const taken = Object.entries(files).map(([file, [, digest]]) => {
        return { file, digest, isRight: (path: string) => digestIn(path) === digest };
      });
      return staging.take(part, folder, taken);
    },
    keep: (dist, files) => {
      const place = createPlace(folder);
      for (const file of files) {
        try {
          remove(join(folder, file));
          linkOrCopy(join(dist, file), place(file));
        } catch {
          return;
        }
      }
    },
    drop: files => {
      for (const file of files) remove(join(folder, file));
    },
  };
}

/** Keeps nothing. */
export const noKeptSite: KeptSite = { bring: () => false, keep: () => undefined, drop: () => undefined };

/** A file, or whatever took its place. */
function remove(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) rmSync(path, { recursive: true, force: true });
  else if (stat) unlinkSync(path);
}
