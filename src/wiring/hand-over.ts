import type { Publication } from '../pipeline/index.ts';

/** What the pages of one site ask for while they are made. */
export type Handed = {
  readonly publication: () => Publication;
  /** Whether a page, by its path, is to be made. */
  readonly isWanted: (path: string) => boolean;
};

const name = 'kept.sites';

/**
 * Puts it where the modules of pages find it, and gives the expression that finds it. Astro runs pages in modules of their own, in the same
 * process: only what is global reaches them as it is. Each site has a place of its own.
 */
export function handOver(handed: Handed): string {
  const global: Record<symbol, Handed[] | undefined> = globalThis;
  const sites = global[Symbol.for(name)] ?? [];
  global[Symbol.for(name)] = sites;
  return `globalThis[Symbol.for(${JSON.stringify(name)})][${sites.push(handed) - 1}]`;
}
