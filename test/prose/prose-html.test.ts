import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/language/index.ts';
import { picturesIn } from '../../src/prose/pictures-in.ts';
import { proseHtml } from '../../src/prose/prose-html.ts';
import { inputs } from '../folders.ts';
import { goldenFile } from '../golden-file.ts';
import { houseReport } from './house-report.ts';

/** Each folder of `test/input/prose` is a case: the HTML of its `prose.mdx` is its `expected.html`, which `UPDATE=1` writes. */
const folder = join(inputs, 'prose');
const cases = await readdir(folder);
const words = catalogue('en');
const report = await houseReport();
const size = { width: 3, height: 2 };
const htmlOf = (text: string) => {
  const pictures = new Map(
    picturesIn(text, words).map(name => [name, { address: `hashed-${name}`, ...size }]),
  );
  return proseHtml({ text, words, report, pictures });
};

describe('prose is shown as was looked at and accepted', () => {
  test.each(cases)('%s', async name => {
    const seen = htmlOf(await readFile(join(folder, name, 'prose.mdx'), 'utf8'));
    expect(seen).toBe(
      await goldenFile(join(folder, name, 'expected.html'), seen, 'test/prose/prose-html.test.ts'),
    );
  });
});

test.each(cases)('line ends change nothing in %s', async name => {
  const text = await readFile(join(folder, name, 'prose.mdx'), 'utf8');
  expect(htmlOf(text.replaceAll('\n', '\r\n'))).toBe(htmlOf(text));
});

describe('ids', () => {
  test('of headings count on where words are the same, and start anew in each text', () => {
    const ids = '<h3 id="text-a">A</h3>\n<h3 id="text-a-1">A</h3>';
    expect(htmlOf('## A\n\n## A')).toBe(ids);
    expect(htmlOf('## A\n\n## A')).toBe(ids);
  });

  test('are each there once, whatever headings and notes are called', () => {
    const html = htmlOf(
      '## Fn 1\n\n## Text.fn-1\n\n## Footnote label\n\n## Fnref-1\n\nA[^1] b[^1] c[^text].\n\n[^1]: One\n\n[^text]: Two\n',
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of notes are those that links to and from them name', () => {
    const html = htmlOf('A[^größe] b[^größe].\n\n[^größe]: One\n');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.filter(href => href !== undefined && !ids.includes(href))).toEqual([]);
    expect(new Set(links).size).toBe(3);
  });

  test('are none for the first heading without words, and the first with them has its own', () => {
    expect(htmlOf('## <Actual of="lead-value" />\n\n## !')).toMatch(
      /^<h3><a .*<\/h3>\n<h3 id="text--1">!<\/h3>$/,
    );
  });
});

describe('a layer', () => {
  const ofLayer = (text: string) => proseHtml({ text, words });

  test('has links to its headings alone', () => {
    expect(ofLayer('[a](#lead-value) [b](https://b.example)')).toBe(
      '<p><a href="#text-lead-value">a</a> <a href="https://b.example">b</a></p>',
    );
  });

  test('has no figures', () => {
    expect(() => ofLayer('<Target of="lead-value" />')).toThrow('No objective `lead-value` for `<Target>`');
  });
});

test('pictures are found once each, in the order of the text', () => {
  const text =
    '![a](./b.png) [![c](a.jpg)](#d)\n\n| ![e][f] |\n| - |\n\n![g](b.png) ![h](https://i.example/j.png)\n\n[f]: k.webp\n';
  expect(picturesIn(text, words)).toEqual(['b.png', 'a.jpg', 'k.webp']);
});
