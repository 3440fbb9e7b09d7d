import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OutcomeSource } from '../pipeline/index.ts';
import { contentGuard } from './content-guard.ts';
import { halfMadePages } from './half-made-pages.ts';
import { liveContent } from './live-content.ts';
import { modulePath } from './module-path.ts';
import { outcomeModules } from './outcome-modules.ts';
import { refusal } from './refusal.ts';

export type KeptOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  readonly source: OutcomeSource;
};

/**
 * Hands an outcome to the pages; the pipeline runs before Astro compiles anything, unless it did already. Where a finding is an error the
 * whole command ends with the list of findings, so that a bare `astro build` refuses what `kept build` refuses.
 */
export function kept({ root, source }: KeptOptions): AstroIntegration {
  return {
    name: 'kept',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const house = realpathSync.native(root);
        if (command === 'build' || command === 'dev') {
          const first = source.current() ?? (await source.fresh());
          if (!first.ok) throw refusal(first);
        }
        updateConfig({
          vite: {
            plugins: [contentGuard(house), outcomeModules(house, source), liveContent(house, source)],
            resolve: {
              alias: {
                'vega-lite': modulePath(
                  fileURLToPath(new URL('../site/scripts/no-vega-lite.ts', import.meta.url)),
                ),
              },
            },
          },
        });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        const adapter = halfMadePages(config);
        if (adapter) setAdapter(adapter);
      },
    },
  };
}
