import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names, sizes and times of all that is in a folder: differs once anything in it was written. Reads no content; empty for what is no
 * folder that can be read.
 */
export function signatureOf(folder: string): string {
  return namesIn(folder)
    .map(name => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${stat?.size} ${stat?.mtimeMs} ${stat?.ctimeMs}`;
    })
    .join('\n');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}
