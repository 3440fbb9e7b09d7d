import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Outcome } from '../../pipeline/index.ts';

/** The folder of Kept itself, where `astro.config.mjs` stands. */
export const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Tells the site which agreements to show and on which day; `astro.config.mjs` reads these. */
export function tellSite({ root, outcome }: { readonly root: string; readonly outcome: Outcome }): void {
  process.env.KEPT_ROOT = root;
  process.env.KEPT_AS_OF = outcome.asOfGiven;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}

/** What Astro is told beside its own configuration: only what is wrong is said. */
export function inlineConfig(outDir: string): AstroInlineConfig {
  return { root: project, outDir, logLevel: 'error' };
}
