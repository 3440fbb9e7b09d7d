import { join } from 'node:path';
import { type Publication, type Store, sharedKey } from '../../pipeline/index.ts';
import { project } from '../../wiring/project.ts';
import { checkFolders } from './check-folders.ts';
import { shared } from './published.ts';
import { findStanding, type Standing } from './standing.ts';

export type BuildOptions = {
  readonly store: Store;
  /** What stands in `dist/`, where somebody has looked already. */
  readonly standing?: () => Promise<Standing>;
  /** Whether the store is there for the next run too. */
  readonly lasting: boolean;
  /** The path below which the site is published. */
  readonly base: string;
  /** Told of each page that is made: how many of `total` are done. */
  readonly progress: (done: number, total: number) => void;
};

export type Built = {
  readonly folder: string;
  readonly pages: number;
  /** How many of them were made now; the others are as they were. */
  readonly made: number;
};

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
  const standing = (await options.standing?.()) ?? findStanding(site.root, options.store);
  const stands = ([part, key]: readonly [string, string]) => standing.keys.get(part) === key;
  if (standing.alone && standing.keys.size === keys.size && [...keys].every(stands))
    return { folder: join(site.root, 'dist'), pages: pages.size, made: 0 };
  // What makes pages is not loaded where there is nothing to make.
  const { rebuildSite } = await import('./rebuild-site.ts');
  return rebuildSite(publication, keys, options);
}
