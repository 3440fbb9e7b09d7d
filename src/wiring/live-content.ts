import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { catalogue } from '../language/index.ts';
import type { Outcome, OutcomeSource } from '../pipeline/index.ts';
import { findingsPage } from './findings-page.ts';
import { isInside } from './module-path.ts';
import { resolvedIds } from './outcome-modules.ts';

/** How long a burst of saves is waited out. */
const quietMs = 60;

/**
 * While developing: a change in `slas/` runs the pipeline again and reloads the page. Each request for a page asks
 * whether anything was written since, so that none is answered from older data, also where the watcher is late. While
 * a finding is an error every page is the list of findings.
 */
export function liveContent(root: string, source: OutcomeSource): Plugin {
  return {
    name: 'kept:live-content',
    apply: 'serve',
    configureServer(server) {
      const slas = join(root, 'slas');
      let shown = source.current();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const renew = async (): Promise<Outcome> => {
        const outcome = await source.fresh();
        if (outcome !== shown) {
          shown = outcome;
          forget(server, slas, outcome.ok);
          tellErrors(server, outcome);
        }
        return outcome;
      };
      server.watcher.add(slas);
      server.watcher.on('all', (_event, path) => {
        if (!isInside(slas, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => renew().catch(error => server.config.logger.error(String(error))), quietMs);
      });
      server.middlewares.use((request, response, next) => {
        if (!asksForPage(request)) return next();
        renew().then(outcome => {
          if (outcome.ok) return next();
          const words = catalogue(outcome.settings.languages?.[0] ?? 'en');
          response.writeHead(500, {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-store',
          });
          response.end(findingsPage(words, outcome, server.config.base));
        }, next);
      });
    },
  };
}

/** Whether a request is for a page, by its path alone: neither a file nor one of Vite's or Astro's own addresses. */
function asksForPage({ method, url = '/' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const path = url.replace(/[?#].*$/s, '');
  return !/\/([@_]|node_modules\/)/.test(path) && /\/([^/.]*|[^/]*\.html)$/.test(path);
}

/**
 * Has every module that came from `slas/` made anew, and open pages loaded again. Astro’s own modules are only loaded ahead where pages
 * can be made: made from an outcome with errors they would know of no page, also when it is put right meanwhile.
 */
function forget(server: ViteDevServer, slas: string, hasPages: boolean): void {
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.idToModuleMap.values()) {
      const { id } = module;
      if (id === null) continue;
      if (id === resolvedIds.outcome || id === resolvedIds.tokens || isInside(slas, id)) {
        environment.moduleGraph.invalidateModule(module);
      }
    }
    if (hasPages || environment.name === 'client') environment.hot.send({ type: 'full-reload' });
  }
}

function tellErrors(server: ViteDevServer, { findings }: Outcome): void {
  const lines = findings
    .filter(each => each.severity === 'error')
    .map(({ file, line, column, text }) => `${file}:${line}:${column}  ${text}`);
  if (lines.length > 0) server.config.logger.error(lines.join('\n'));
}
