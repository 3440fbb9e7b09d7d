import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is below a folder, by its path. Links are entries and are not gone into: `readdir` itself would, and not come back. */
export function entriesBelow(folder: string): readonly (readonly [path: string, entry: Dirent])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    const own = [path, entry] as const;
    return entry.isDirectory() ? [own, ...entriesBelow(path)] : [own];
  });
}
