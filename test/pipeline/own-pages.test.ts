import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ownPagesIn } from '../../src/pipeline/own-pages.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a page that shows nothing of a house is one of its site, those of parameters and of what is missing are not', () => {
  const folder = temporaryFolder('pages');
  const files = [
    'help.mdx',
    'rules/index.astro',
    'rules/each.md',
    '[...list].astro',
    'agreements/[id]/index.astro',
  ];
  for (const file of [...files, '404.astro', '_draft.mdx', '_parts/one.mdx', 'words.ts', 'feed.xml.ts']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  expect(ownPagesIn(folder)).toEqual(['help', 'rules', 'rules/each']);
});
