import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentGuard } from './content-guard.ts';
import { liveContent } from './live-content.ts';
import { modulePath } from './module-path.ts';
import { outcomeModules } from './outcome-modules.ts';
import { createOutcomeSource } from './outcome-source.ts';
import { refusal } from './refusal.ts';

export type KeptOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  /** A date or an instant; overrides the environment and the settings. */
  readonly asOf?: string | undefined;
};

/**
 * Runs the pipeline before Astro compiles anything and hands its outcome to the pages. Where a finding is an error the
 * whole command ends with the list of findings, so that a bare `astro build` refuses what `kept build` refuses.
 */
export function kept({ root, asOf }: KeptOptions): AstroIntegration {
  return {
    name: 'kept',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const builds = command === 'build' || command === 'dev';
        const source = createOutcomeSource({ root: realpathSync.native(root), asOf });
        if (builds) {
          const outcome = await source.fresh();
          if (!outcome.ok) throw refusal(outcome);
        }
        updateConfig({
          vite: {
            plugins: [contentGuard(source.root), outcomeModules(source), liveContent(source)],
            resolve: {
              alias: {
                'vega-lite': modulePath(
                  fileURLToPath(new URL('../scripts/no-vega-lite.ts', import.meta.url)),
                ),
              },
            },
          },
        });
      },
    },
  };
}
