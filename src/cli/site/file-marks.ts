import { hash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { fileMark } from '../../pipeline/stores.ts';

/** Files of a folder by their paths, each with its mark; without one what is no file. */
export type Marks = ReadonlyMap<string, string | undefined>;

/** What stands below a folder. */
export type Standing = {
  readonly marks: Marks;
  /** The paths of the folders in it, a folder before those in it. */
  readonly folders: readonly string[];
};

/** Every file below a folder, with what tells whether it was touched: whatever is done to a file, its mark is another afterwards. */
export function standingIn(folder: string): Standing {
  const marks = new Map<string, string | undefined>();
  const folders: string[] = [];
  const walk = (below: string): void => {
    for (const entry of entriesOf(`${folder}/${below}`)) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(path);
        walk(path);
      } else marks.set(path, entry.isFile() ? markOf(`${folder}/${path}`) : undefined);
    }
  };
  walk('');
  return { marks, folders };
}

/** All marks as text, the same in whatever order they were taken. */
export function textOfMarks(marks: Marks): string {
  const inOrder = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(inOrder.map(([file, mark]) => [file, mark ?? '']));
}

export function marksOfText(text: string): Marks {
  const entries: readonly (readonly [string, string])[] = JSON.parse(text);
  return new Map(entries.map(([file, mark]) => [file, mark === '' ? undefined : mark]));
}

/** Number on the disk, size and times of a file; undefined where there is none. */
export function markOf(path: string): string | undefined {
  return fileMark(path)?.mark;
}

/** Whether two marks are of one file that nobody wrote to in between, whatever other names it got or lost. */
export function isSameFile(mark: string | undefined, other: string | undefined): boolean {
  const [one, another] = [mark, other].map(each => each?.slice(0, each.lastIndexOf(' ')));
  return one !== undefined && one === another;
}

/** The digest of what a file holds. */
export function digestOfContent(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 32);
}

/** Whether a file has the rights of one that is made now: whoever serves a site must be able to read it. */
export function hasRightsOfNew(path: string): boolean {
  const { mode = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  return (mode & 0o777) === (0o666 & ~process.umask());
}

/** The digest of a file; undefined where there is none. */
export function digestIn(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? digestOfContent(readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
