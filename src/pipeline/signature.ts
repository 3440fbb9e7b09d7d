import { lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { entriesBelow } from '../repository/entries-below.ts';

/**
 * Names, sizes and times of all that is in a folder: differs once anything in it was written. Reads no content and follows no link; empty for
 * what is no folder that can be read.
 */
export function signatureOf(folder: string): string {
  return namesIn(folder)
    .map(name => {
      const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${stat?.size} ${stat?.mtimeMs} ${stat?.ctimeMs}`;
    })
    .join('\n');
}

function namesIn(folder: string): string[] {
  try {
    return entriesBelow(folder)
      .map(([path]) => relative(folder, path))
      .sort();
  } catch {
    return [];
  }
}
