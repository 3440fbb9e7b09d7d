import { lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { visible } from '../core/ground/visible.ts';
import { entriesBelow } from '../pipeline/index.ts';
import { modulePath } from './module-path.ts';

/**
 * Why nothing may be copied from the folder `public/` of Kept: a symbolic link in it, which Vite follows: to a folder above without end, to
 * a file of this machine onto the site. Undefined where there is none.
 */
export function linkInPublic(kept: string): string | undefined {
  const folder = join(kept, 'public');
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const links = stat.isSymbolicLink()
    ? [folder]
    : entriesBelow(folder).flatMap(([path, entry]) => (entry.isSymbolicLink() ? [path] : []));
  const [first] = links.toSorted();
  if (first === undefined) return undefined;
  const name = visible(modulePath(relative(kept, first)));
  return `unexpected symbolic link \`${name}\`, expected a file. Put the file itself in its place.`;
}
