import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { declarations } from '../charts/tokens.ts';
import { type Handed, handOver } from './hand-over.ts';
import { modulePath } from './module-path.ts';

const siteId = 'virtual:kept';
const tokensId = 'virtual:kept/tokens.css';
/** What gives each page its site. Astro finds no middleware by itself below a folder with `#` in its name, and writes paths between quotes. */
export const localsId = 'virtual:kept/locals';

/** Ids under which Vite keeps the modules below. */
const resolvedIds = { site: `\0${siteId}`, tokens: '/@kept/tokens.css' } as const;
const resolved = new Map<string, string>([
  [siteId, resolvedIds.site],
  [tokensId, resolvedIds.tokens],
  [localsId, modulePath(fileURLToPath(new URL('../site/locals.ts', import.meta.url)))],
]);

/**
 * Gives pages the site they are made from, and the colours as custom properties. No text here depends on what is in `slas/`: the site is
 * handed over as it is, so that a page finds it as it is when it is made.
 */
export function siteModules(handed: Handed): Plugin {
  const place = handOver(handed);
  return {
    name: 'kept:site',
    enforce: 'pre',
    resolveId(id) {
      return resolved.get(id);
    },
    load(id) {
      if (id === resolvedIds.site) return `export const { publication, isWanted } = ${place};`;
      return id === resolvedIds.tokens ? tokensCss : undefined;
    },
  };
}

/** The tokens of both themes; paper is always light. */
const tokensCss = [
  `:root{color-scheme:light;${declarations('light')}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${declarations('dark')}}}`,
  `@media screen{:root[data-theme=dark]{color-scheme:dark;${declarations('dark')}}}`,
].join('\n');
