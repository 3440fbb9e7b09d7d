import { join } from 'node:path';
import { type Publication, sharedKey } from '../../pipeline/index.ts';
import { project } from '../../wiring/project.ts';
import type { BuildOptions, Built } from './build-options.ts';
import { checkFolders } from './check-folders.ts';
import { lookAt } from './look-at.ts';
import { isWhole, shared } from './published.ts';

/**
 * Brings `dist/` to what a site shows now, all or nothing. A page whose key is that of the last time stays as it is where nobody touched
 * its files, or is brought back; only the others are made, and where all stay nothing is written.
 */
export async function buildSite(publication: Publication, options: BuildOptions): Promise<Built> {
  const { site, pages } = publication;
  checkFolders({ kept: project, root: site.root }, 'build');
  const keys = new Map([
    [shared, sharedKey(options.base)],
    ...[...pages].map(([path, { key }]) => [path, key] as const),
  ]);
  const folder = join(site.root, 'dist');
  const { digest, standing } = await (options.looking ?? lookAt(folder));
  if (isWhole(options.store, keys, digest)) return { folder, pages: pages.size, made: 0, stood: true };
  // What makes pages is not loaded where there is nothing to make.
  const { rebuildSite } = await import('./rebuild-site.ts');
  return rebuildSite(publication, { keys, standing: standing() }, options);
}
