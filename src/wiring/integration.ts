import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formats } from '../lint/formats/index.ts';
import type { SiteSource } from '../pipeline/index.ts';
import { contentGuard } from './content-guard.ts';
import { halfMadePages } from './half-made-pages.ts';
import { knownScripts } from './known-scripts.ts';
import { liveContent } from './live-content.ts';
import { modulePath } from './module-path.ts';
import { project } from './project.ts';
import { linkInPublic } from './public-links.ts';
import { refusal } from './refusal.ts';
import { localsId, siteModules } from './site-modules.ts';
import { sameEntry, type TakenPages, takingPages } from './taken-pages.ts';
import { writeBeside } from './write-beside.ts';

export type KeptOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  readonly source: SiteSource;
  /** The pages that are to be made; all of them where it is undefined, with the files beside them. */
  readonly taken: TakenPages | undefined;
};

/**
 * Hands a site to its pages; the pipeline runs before Astro compiles anything, unless it did already. Where a finding is an error the
 * whole command ends with the list of findings, so that a bare `astro build` refuses what `kept build` refuses.
 */
export function kept({ root, source, taken }: KeptOptions): AstroIntegration {
  const publication = () => {
    const current = source.current();
    if (current === undefined) throw new Error('Unexpected page before the pipeline has run');
    return current;
  };
  let base = '/';
  return {
    name: 'kept',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, addMiddleware }) => {
        const house = realpathSync.native(root);
        if (command === 'build' || command === 'dev') {
          const { site } = source.current() ?? (await source.fresh());
          if (!site.summary.ok) throw refusal(formats.pretty(site.summary.findings));
          const link = linkInPublic(project);
          if (link !== undefined) throw refusal(link);
        }
        addMiddleware({ entrypoint: localsId, order: 'pre' });
        const isWanted = (path: string) => taken?.only.has(path) ?? true;
        updateConfig({
          vite: {
            plugins: [
              contentGuard(house),
              siteModules({ publication, isWanted }),
              liveContent(house, source),
              ...(taken ? [sameEntry] : []),
              ...(taken?.scripts ? [knownScripts(taken.scripts)] : []),
            ],
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
        base = config.base;
        const adapter = halfMadePages(config);
        if (adapter) setAdapter(adapter);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (taken) setPrerenderer(inner => takingPages(inner, base, taken));
      },
      'astro:build:done': async ({ dir }) => {
        if (taken === undefined) await writeBeside(publication(), fileURLToPath(dir));
      },
    },
  };
}
