import { variableName } from '../charts/tokens.ts';
import type { Settings } from '../core/terms/settings.ts';
import type { Catalogue } from '../language/index.ts';
import type { SitePage } from '../pipeline/index.ts';

/** The brand colour of the settings in place of the house's, and on each printed page the commit that it was made from. */
export function ownStyle(
  words: Catalogue,
  { brand }: Pick<Settings, 'brand'>,
  commit: SitePage['commit'],
): string {
  const own = (theme: 'light' | 'dark') => brand && `${variableName('brand')}:${brand[theme]}`;
  const foot = commit && JSON.stringify(words.print.commit(commit.hash)).replaceAll('<', '\\3c ');
  return [
    ...(brand
      ? [
          `:root:root{${own('light')}}`,
          `@media screen and (prefers-color-scheme:dark){:root:root:not([data-theme=light]){${own('dark')}}}`,
          `@media screen{:root:root[data-theme=dark]{${own('dark')}}}`,
        ]
      : []),
    ...(foot ? [`@page{@bottom-left{content:${foot};font:9pt sans-serif;color:#5b656d}}`] : []),
  ].join('');
}
