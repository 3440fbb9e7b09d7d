import { copyFileSync, linkSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFile } from '../../pipeline/index.ts';
import { digestOfContent, isSameFile, type Marks, markOf, type Standing } from './file-marks.ts';

/** The folder a site is put together in, part by part. */
export type Staging = {
  /** Writes files of a part: at once, which costs less than to hand so many small ones to others. */
  readonly write: (part: string, files: readonly PageFile[]) => void;
  /** Takes a part over as it stands here, or else from another folder; false, and nothing of it, where a file is not what it should be. */
  readonly take: (part: string, files: readonly TakenFile[], from: string) => boolean;
  /** Removes what stands here and belongs to no part. */
  readonly clear: () => void;
  /** The files of each part, with their digests. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What told of each file, when it had its place, whether it is touched later. */
  readonly marks: Marks;
  /** The files that were brought here: the others stood here. */
  readonly brought: ReadonlySet<string>;
};

/** A file of another folder, under the same name there, and how to tell from its path and its mark that it is the right one. */
export type TakenFile = {
  readonly file: string;
  readonly digest: string;
  readonly isRight: (path: string, mark: string | undefined) => boolean;
};

/** Tells of a file whether it is the one that had a mark. */
export function isMarked(before: string | undefined): TakenFile['isRight'] {
  return (_path, mark) => isSameFile(mark, before);
}

/** Where a file of the same name stands that may hold the same, and how to tell that it does. */
export type Alike = (
  file: string,
  digest: string,
) => (Omit<TakenFile, 'file' | 'digest'> & { readonly from: string }) | undefined;

/** How a folder, which need not be there, is staged. */
type StagingOptions = {
  readonly alike?: Alike;
  /** What stands in the folder by now. */
  readonly standing?: Pick<Standing, 'marks' | 'folders'>;
};

/**
 * What stands here as it should stays, and what is the same as before gets a second name instead of being written again: most disks take
 * longest to make a new file.
 */
export function createStaging(
  folder: string,
  { alike = () => undefined, standing = { marks: new Map(), folders: [] } }: StagingOptions = {},
): Staging {
  const parts = new Map<string, Map<string, string>>();
  const marks = new Map<string, string | undefined>();
  const brought = new Set<string>();
  const there = new Map(standing.marks);
  const folders = new Set(standing.folders);
  const remove = (path: string): void => {
    rmSync(join(folder, path), { recursive: true, force: true });
    there.delete(path);
    folders.delete(path);
  };
  mkdirSync(folder, { recursive: true });
  // A link would lead elsewhere.
  for (const [path, mark] of standing.marks) if (mark === undefined) remove(path);
  const place = (file: string): string => {
    if (there.has(file) || folders.has(file)) remove(file);
    const around = foldersAround(file);
    if (around[0] !== undefined && !folders.has(around[0])) {
      for (const each of around) if (there.has(each)) remove(each);
      mkdirSync(join(folder, around[0]), { recursive: true });
      for (const each of around) folders.add(each);
    }
    return join(folder, file);
  };
  const note = (part: string, file: string, digest: string) => {
    const files = parts.get(part) ?? new Map<string, string>();
    parts.set(part, files.set(file, digest));
  };
  const drop = (part: string) => {
    for (const file of parts.get(part)?.keys() ?? []) {
      remove(file);
      marks.delete(file);
      brought.delete(file);
    }
    parts.delete(part);
  };
  /** Marks a file that is in its place; false where it is not the right one. */
  const mark = (file: string, path: string, isRight: TakenFile['isRight'] = () => true): boolean => {
    const found = markOf(path);
    if (!isRight(path, found)) return false;
    marks.set(file, found);
    brought.add(file);
    return true;
  };
  return {
    parts,
    marks,
    brought,
    write: (part, files) => {
      for (const { file, content } of files) {
        const path = place(file);
        const digest = digestOfContent(content);
        note(part, file, digest);
        const same = alike(file, digest);
        if (same && linkOrCopy(same.from, path)) {
          if (mark(file, path, same.isRight)) continue;
          remove(file);
        }
        writeFileSync(path, content);
        mark(file, path);
      }
    },
    take: (part, files, from) =>
      files.every(({ file, digest, isRight }) => {
        const found = there.get(file);
        if (found !== undefined && isRight(join(folder, file), found)) {
          note(part, file, digest);
          marks.set(file, found);
          return true;
        }
        const path = place(file);
        if (linkOrCopy(join(from, file), path)) {
          note(part, file, digest);
          if (mark(file, path, isRight)) return true;
        }
        drop(part);
        return false;
      }),
    clear: () => {
      const placed = new Set([...parts.values()].flatMap(files => [...files.keys()]));
      for (const file of [...there.keys()]) if (!placed.has(file)) remove(file);
      const around = new Set([...placed].flatMap(foldersAround));
      for (const each of [...folders]) if (!around.has(each)) remove(each);
    },
  };
}

/** The folders that a file is in, the innermost first. */
function foldersAround(file: string): readonly string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_name, at) => names.slice(0, names.length - at).join('/'));
}

/** A second name for the same file, where the disk knows such: nothing ever writes into a file that is there. False where there is none. */
function linkOrCopy(from: string, to: string): boolean {
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
