import { type Catalogue, catalogue } from '../language/catalogue.ts';
import type { Effects, Outcome, Publication, SiteSource, Store, Summary } from '../pipeline/index.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { asOfOption, cacheOption, sourceDateEpoch } from './options.ts';
import { findRoot } from './root.ts';
import { basePath } from './site/base-path.ts';
import type { BuildOptions } from './site/build-options.ts';
import { withOwnFolder } from './site/own-folder.ts';
import { startProgress } from './terminal/progress.ts';

export type Read = { readonly root: string; readonly outcome: Outcome; readonly words: Catalogue };

/** A house to make a site of. */
type SiteAsked = { readonly root: string; readonly asOf: string | undefined; readonly base: string };

/** A site, and what it takes to bring `dist/` to it. */
export type SiteWork = { readonly publication: Publication } & Pick<BuildOptions, 'store' | 'lasting'>;

/** Runs the pipeline over the folder and day that were asked for, with progress on a terminal. Without `reports` for findings and counts alone. */
export async function readOutcome(
  given: Given,
  io: Io,
  options: { readonly reports?: boolean } = {},
): Promise<Read> {
  const asked = { root: findRoot(given, io), asOf: asOfOption(given) };
  const outcome = await withProgress(io, async effects => {
    const { run } = await import('../pipeline/run.ts');
    const { openCache } = await import('../pipeline/stores.ts');
    const store = cacheOption(given) ? { store: openCache(asked.root) } : {};
    return run({ ...asked, ...options, ...store }, effects);
  });
  return { root: asked.root, outcome, words: wordsOf(outcome) };
}

/** Runs the pipeline for a site, and does with it what is asked, with a store that lasts as long: that of the house, or one of its own. */
export async function withSite<T>(given: Given, io: Io, work: (asked: SiteWork) => Promise<T>): Promise<T> {
  const asked = askedOf(given, io);
  const { openCache, openStore, publish } = await import('../pipeline/index.ts');
  const lasting = cacheOption(given);
  const read = async (store: Store) => {
    const publication = await withProgress(io, effects => publish({ ...asked, store }, effects));
    return work({ publication, store, lasting });
  };
  if (lasting) return read(openCache(asked.root));
  // Beside the house, where the next build clears it if this one is killed.
  return withOwnFolder(asked.root, folder => read(openStore(folder)));
}

/** A site to be asked again after each change. */
export async function readLive(
  given: Given,
  io: Io,
): Promise<{ readonly root: string; readonly source: SiteSource; readonly publication: Publication }> {
  const asked = askedOf(given, io);
  return withProgress(io, async effects => {
    const { createSiteSource, openCache, memoryStore } = await import('../pipeline/index.ts');
    const store = cacheOption(given) ? openCache(asked.root) : memoryStore();
    const source = createSiteSource({ ...asked, store }, effects);
    return { root: asked.root, source, publication: await source.fresh() };
  });
}

function askedOf(given: Given, io: Io): SiteAsked {
  return { root: findRoot(given, io), asOf: asOfOption(given), base: basePath(io) };
}

/** Does a piece of work that tells how far it is, with progress on a terminal. */
export async function withProgress<T>(io: Io, work: (effects: Partial<Effects>) => Promise<T>): Promise<T> {
  const epoch = sourceDateEpoch(io);
  const progress = startProgress(io);
  try {
    return await work({
      sourceDateEpoch: () => epoch,
      step: progress.step,
      progress: progress.tell,
      ...io.effects,
    });
  } finally {
    progress.stop();
  }
}

function wordsOf({ settings }: Pick<Summary, 'settings'>): Catalogue {
  return catalogue(settings.languages?.[0] ?? 'en');
}
