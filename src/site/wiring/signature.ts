import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Names, sizes and times of all that is in a folder: differs once anything in it was written. Reads no content. */
export function signatureOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map(name => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${stat?.size} ${stat?.mtimeMs}`;
    })
    .join('\n');
}
