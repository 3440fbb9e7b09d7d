import { setFlagsFromString } from 'node:v8';

/** So few pages need little, and are made sooner where the heap may grow as it does by itself. */
const few = 50;

/** How much the heap may grow between two looks at what can be let go, in percent of what is held. */
const growth = '--heap-growing-percent=30';

/**
 * Astro, which is to tell nobody that it was used, and whose bundler is to give memory back while pages are made; only the environment can
 * say either. The heap stays near what so many pages need: by itself it grows to several times that.
 */
export async function loadAstro(pages = Number.POSITIVE_INFINITY): Promise<typeof import('astro')> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
  process.env.MIMALLOC_PURGE_DELAY ??= '0';
  if (pages > few) setFlagsFromString(growth);
  return import('astro');
}
