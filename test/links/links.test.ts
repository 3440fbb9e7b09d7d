import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf } from './anchors.ts';
import { brokenLinks } from './broken-links.ts';
import { commentsOf } from './comments-of.ts';
import { committedFiles, house } from './committed-files.ts';

const read = (file: string) => readFileSync(join(house, file), 'utf8');
const documents = committedFiles('.md');
const sources = committedFiles('.ts', '.js', '.mjs', '.astro', '.css');

test.each(documents)('%s refers to what is there', file => {
  expect(brokenLinks(file, read(file))).toEqual([]);
});

test('comments in the sources refer to what is there', () => {
  const broken = sources.flatMap(file =>
    brokenLinks(file, commentsOf(read(file))).map(link => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});

describe('what is looked at', () => {
  test('every document and every room', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'RULES.md', 'REFERENCE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']),
    );
    expect(sources).toEqual(
      expect.arrayContaining(['src/cli/main.ts', 'scripts/kept.js', 'test/links/links.test.ts']),
    );
    expect(sources.filter(file => file.includes('node_modules'))).toEqual([]);
  });

  test('comments, and no other text of a source', () => {
    const source = [
      '/** One `a`. */',
      "const address = 'https://example.org'; // Two `b`.",
      '  /*',
      '   * Three `c`.',
      '   */',
      '<!-- Four `d`. -->',
      '{/* Five `e`. */}',
      "const text = '`f`';",
    ].join('\n');
    expect([...commentsOf(source).matchAll(/`(.)`/g)].map(match => match[1])).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('links, anchors, paths and addresses that lead nowhere are named', () => {
    const text = [
      '[gone](GONE.md), [there](README.md), [heading](RULES.md#99-nothing), [rule](RULES.md#15-availability),',
      '![picture](.github/gone.png), [here](#nothing), `src/gone/`, `src/core/`, `npx src/gone`,',
      '[old](http://example.org), <https://example.org/a>, https://example, `[code](CODE.md)`',
      '```',
      '[fence](FENCE.md)',
      '```',
      '[defined]: DEFINED.md',
      '[agreement](slas/gone/agreement.mdx), `slas/gone/metrics/leads.csv`, `slas/kept.yaml`',
    ].join('\n');
    expect(brokenLinks('README.md', text)).toEqual([
      'GONE.md',
      'RULES.md#99-nothing',
      '.github/gone.png',
      '#nothing',
      'DEFINED.md',
      'src/gone/',
      'http://example.org',
      'https://example',
    ]);
  });
});

test('anchors are made as the hosting page makes them', () => {
  const text =
    '# What can be written in `slas/`\n## 25. Credits\n## If – then\n## 25. Credits\n## [A link](x.md), a_b\n```\n# code\n```';
  expect(anchorsOf(text)).toEqual([
    'what-can-be-written-in-slas',
    '25-credits',
    'if--then',
    '25-credits-1',
    'a-link-a_b',
  ]);
});
