import { join } from 'node:path';
import type { Plugin } from 'vite';
import { declarations, variableName } from '../charts/tokens.ts';
import { catalogue } from '../language/index.ts';
import type { Outcome, OutcomeSource } from '../pipeline/index.ts';
import { hideSetExtension } from './hide-set-extension.ts';
import { modulePath } from './module-path.ts';

const outcomeId = 'virtual:kept';
const tokensId = 'virtual:kept/tokens.css';

/** Ids under which Vite keeps the modules below. */
export const resolvedIds = { outcome: `\0${outcomeId}`, tokens: '/@kept/tokens.css' } as const;

/**
 * Gives pages the outcome, the prose of each agreement, and the colours as custom properties. Pages run in modules of their own, so that
 * the outcome reaches them as the text of one.
 */
export function outcomeModules(root: string, source: OutcomeSource): Plugin {
  return {
    name: 'kept:outcome',
    enforce: 'pre',
    resolveId(id) {
      if (id === outcomeId) return resolvedIds.outcome;
      return id === tokensId ? resolvedIds.tokens : undefined;
    },
    load(id) {
      const outcome = source.current();
      if (outcome === undefined) return undefined;
      hideSetExtension();
      if (id === resolvedIds.outcome) return outcomeModule(outcome, root);
      return id === resolvedIds.tokens ? tokensCss(outcome) : undefined;
    },
  };
}

function outcomeModule(outcome: Outcome, root: string): string {
  const prose = [...outcome.agreements.map(each => each.report), ...outcome.layers].map(({ id, file }) => {
    return `${JSON.stringify(id)}: () => import(${JSON.stringify(modulePath(join(root, file)))})`;
  });
  return [
    `export const outcome = JSON.parse(${JSON.stringify(JSON.stringify(outcome))});`,
    `export const prose = { ${prose.join(', ')} };`,
  ].join('\n');
}

/**
 * The tokens of both themes, the brand colour of the settings in place of the house's; paper is always light, and each
 * printed page says which commit it was made from.
 */
function tokensCss({ settings: { brand, languages }, commit }: Outcome): string {
  const own = (theme: 'light' | 'dark') =>
    `color-scheme:${theme};${declarations(theme)}${brand ? `;${variableName('brand')}:${brand[theme]}` : ''}`;
  const words = catalogue(languages?.[0] ?? 'en');
  const foot = commit && JSON.stringify(words.print.commit(commit.hash));
  return [
    `:root{${own('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${own('dark')}}}`,
    `@media screen{:root[data-theme=dark]{${own('dark')}}}`,
    foot ? `@page{@bottom-left{content:${foot};font:9pt sans-serif;color:#5b656d}}` : '',
  ].join('\n');
}
