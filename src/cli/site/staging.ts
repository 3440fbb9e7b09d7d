import { copyFileSync, linkSync, lstatSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageFile } from '../../pipeline/index.ts';
import { digestOf, type Marks, markOf } from './file-marks.ts';

/** The folder a site is put together in, part by part. */
export type Staging = {
  /** Writes files of a part: at once, which costs less than to hand so many small ones to others. */
  readonly write: (part: string, files: readonly PageFile[]) => void;
  /** Takes a part over from another folder; false, and nothing of it, where a file there is not what it should be. */
  readonly take: (part: string, from: string, files: readonly TakenFile[]) => boolean;
  /** The files of each part, with their digests. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What told of each file, when it had its place, whether it is touched later. */
  readonly marks: Marks;
};

/** A file of another folder, under the same name there, and how to tell from its path and its mark that it is the right one. */
export type TakenFile = {
  readonly file: string;
  readonly digest: string;
  readonly isRight: (path: string, mark: string | undefined) => boolean;
};

/** Where a file of the same name stands that may hold the same, and how to tell that it does. */
export type Alike = (
  file: string,
  digest: string,
) => (Omit<TakenFile, 'file' | 'digest'> & { readonly from: string }) | undefined;

/** What is the same as before gets a second name instead of being written again: most disks take longest to make a new file. */
export function createStaging(folder: string, alike: Alike = () => undefined): Staging {
  const parts = new Map<string, Map<string, string>>();
  const marks = new Map<string, string | undefined>();
  const made = new Set<string>();
  const place = (file: string): string => {
    const path = join(folder, file);
    const around = dirname(path);
    if (!made.has(around)) mkdirSync(around, { recursive: true });
    made.add(around);
    return path;
  };
  const note = (part: string, file: string, digest: string) => {
    const files = parts.get(part) ?? new Map<string, string>();
    parts.set(part, files.set(file, digest));
  };
  const clear = (part: string) => {
    for (const file of parts.get(part)?.keys() ?? []) {
      unlinkSync(join(folder, file));
      marks.delete(file);
    }
    parts.delete(part);
  };
  /** Marks a file that is in its place; false where it is not the right one. */
  const mark = (file: string, path: string, isRight: TakenFile['isRight'] = () => true): boolean => {
    const found = markOf(path);
    if (!isRight(path, found)) return false;
    marks.set(file, found);
    return true;
  };
  return {
    parts,
    marks,
    write: (part, files) => {
      for (const { file, content } of files) {
        const path = place(file);
        const digest = digestOf(content);
        note(part, file, digest);
        const same = alike(file, digest);
        if (same && linkOrCopy(same.from, path)) {
          if (mark(file, path, same.isRight)) continue;
          unlinkSync(path);
        }
        writeFileSync(path, content);
        mark(file, path);
      }
    },
    take: (part, from, files) =>
      files.every(({ file, digest, isRight }) => {
        const path = place(file);
        if (linkOrCopy(join(from, file), path)) {
          note(part, file, digest);
          if (mark(file, path, isRight)) return true;
        }
        clear(part);
        return false;
      }),
  };
}

/** A second name for the same file, where the disk knows such: nothing ever writes into a file that is there. False where there is none. */
export function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    try {
      // A link may lead to what never ends.
      if (!lstatSync(from).isFile()) return false;
      copyFileSync(from, to);
      return true;
    } catch {
      return false;
    }
  }
}
