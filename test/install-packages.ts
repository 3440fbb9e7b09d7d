import { linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './folders.ts';

/**
 * The packages as `npm ci` would bring them to a copy of this repository: the same files under other paths; a link to the
 * folder where the disk is another one.
 */
export function installPackages(copy: string): void {
  const from = join(repository, 'node_modules');
  const place = join(copy, 'node_modules');
  try {
    mkdirSync(place);
    for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
      const inside = entry.parentPath.slice(from.length);
      // Caches are not shared: they are written to.
      if (/^[\\/]\.(vite|astro)/.test(`${inside}/${entry.name}`)) continue;
      const target = join(place, inside, entry.name);
      const source = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) mkdirSync(target);
      else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
      else if (entry.isFile()) linkSync(source, target);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    rmSync(place, { recursive: true });
    symlinkSync(from, place, 'junction');
  }
}
