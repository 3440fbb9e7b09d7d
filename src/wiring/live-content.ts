import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { filesBeside, type PageFile, type Publication, type SiteSource } from '../pipeline/index.ts';
import { findingsPage } from './findings-page.ts';
import { isInside } from './module-path.ts';

/** How long a burst of saves is waited out. */
const quietMs = 60;

/**
 * While developing: a change in `slas/` runs the pipeline again and reloads the page. Each request for a page asks
 * whether anything was written since, so that none is answered from older data, also where the watcher is late. While
 * a finding is an error every page is the list of findings. What stands beside a page is made when it is asked for.
 */
export function liveContent(root: string, source: SiteSource): Plugin {
  return {
    name: 'kept:live-content',
    apply: 'serve',
    // A link that appears in `slas/` is a finding; to follow it may never end.
    config: () => ({ server: { watch: { followSymlinks: false } } }),
    configureServer(server) {
      const slas = join(root, 'slas');
      let shown = source.current();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const renew = async (): Promise<Publication> => {
        const publication = await source.fresh();
        if (publication !== shown) {
          shown = publication;
          reload(server);
          tellErrors(server, publication);
        }
        return publication;
      };
      server.watcher.add(slas);
      server.watcher.on('all', (_event, path) => {
        if (!isInside(slas, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => renew().catch(error => server.config.logger.error(String(error))), quietMs);
      });
      server.middlewares.use((request, response, next) => {
        const page = asksForPage(request);
        const path = page ? undefined : pathBeside(request, server.config.base);
        if (!page && path === undefined) return next();
        renew().then(async publication => {
          const { words, summary } = publication.site;
          if (!summary.ok && page) {
            const text = findingsPage(words, summary, server.config.base);
            return answer(response, 500, 'text/html; charset=utf-8', text);
          }
          if (!summary.ok) return answer(response, 503, 'text/plain; charset=utf-8', words.findings.title);
          const file = path === undefined ? undefined : await fileBeside(publication, path);
          if (file) return answer(response, 200, types[extname(file.file)], file.content);
          return next();
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

/** What may stand beside a page. */
const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** The path below the site of a file that may stand beside a page; undefined for every other request. */
function pathBeside({ url = '/' }: Pick<IncomingMessage, 'url'>, base: string): string | undefined {
  const path = url.replace(/[?#].*$/s, '');
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  return /^(agreements|layers)\/[^/]+\/[^/]+$/.test(below) && extname(below) in types ? below : undefined;
}

async function fileBeside({ site, pages }: Publication, path: string): Promise<PageFile | undefined> {
  const page = pages.get(path.slice(0, path.lastIndexOf('/')));
  const files = page ? await filesBeside(page, site) : [];
  return files.find(({ file }) => file === path);
}

function answer(
  response: ServerResponse,
  status: number,
  type: string | undefined,
  content: string | Uint8Array,
): void {
  response.writeHead(status, {
    'content-type': type ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(content);
}

/** Has Astro ask anew which pages there are, and open pages loaded again. No module is made anew: pages ask for what they show. */
function reload(server: ViteDevServer): void {
  for (const { name, hot } of Object.values(server.environments)) {
    if (name === 'client') hot.send({ type: 'full-reload' });
    else hot.send({ type: 'custom', event: 'astro:content-changed', data: {} });
  }
}

function tellErrors(server: ViteDevServer, { site: { summary } }: Publication): void {
  const lines = summary.findings
    .filter(each => each.severity === 'error')
    .map(({ file, line, column, text }) => `${file}:${line}:${column}  ${text}`);
  if (lines.length > 0) server.config.logger.error(lines.join('\n'));
}
