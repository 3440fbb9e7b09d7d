import { lstatSync } from 'node:fs';

/** What tells whether a file was touched, and when it last was, in milliseconds since 1970. */
export type FileMark = { readonly mark: string; readonly changedAt: number };

/**
 * Number on the disk, size and times of a file: whatever is done to it, its mark is another afterwards, unless it is done in the same moment,
 * which on some disks lasts two seconds. Undefined where there is none.
 */
export function fileMark(path: string): FileMark | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    return { mark: `${ino} ${size} ${mtimeMs} ${ctimeMs}`, changedAt: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return undefined;
  }
}
