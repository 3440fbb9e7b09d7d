import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TermsPath } from '../../src/core/finding.ts';
import { splitFrontmatter } from '../../src/core/source/frontmatter.ts';
import { parseYaml } from '../../src/repository/parse-yaml.ts';
import { readPlainYaml } from '../../src/repository/plain-yaml/index.ts';

/** Whether the plain reader read a text; if so it must say what the whole parser says, values and places. */
async function isReadAlike(text: string, start = 0, end = text.length): Promise<boolean> {
  const plain = readPlainYaml('a.yaml', text, start, end);
  if (plain === undefined) return false;
  const whole = parseYaml('a.yaml', text, start, end);
  expect(whole.findings, text).toEqual([]);
  expect(plain.value, text).toStrictEqual(whole.yaml?.value);
  const plainPlaceOf = await plain.places();
  const placeOf = await whole.yaml?.places();
  for (const path of pathsIn(plain.value)) expect(plainPlaceOf(path), text).toEqual(placeOf?.(path));
  for (const path of [['no-such-field'], [7], ['a', 'b', 'c', 'd']])
    expect(plainPlaceOf(path), text).toEqual(placeOf?.(path));
  return true;
}

function pathsIn(value: unknown, path: TermsPath = []): TermsPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  const entries = [...steps].map(step => [step, (value as Record<string | number, unknown>)[step]] as const);
  return [path, ...entries.flatMap(([step, held]) => pathsIn(held, [...path, step]))];
}

type Tree = string | readonly (readonly [string, Tree])[] | { readonly items: readonly Tree[] };

const text = fc.constantFrom(
  ...['3.10', '2026-01-31', 'a text of words', '"#room"', "'it''s'", '[a, b]', '{ a: 1, b: [c, "d, e"] }'],
  ...['09:00-12:00', '$5,000', "it's", 'https://example.com/#a', '-1', '"a: b"', '[]', 'é–’ \u{1f600}'],
);
const field = fc.constantFrom('a', 'b-c', 'd_e', 'Create Date', '2026-01');
const { record } = fc.letrec<{ tree: Tree; record: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    text,
    tie('record'),
    fc.record({ items: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
  ),
  record: fc.uniqueArray(fc.tuple(field, tie('tree')), {
    minLength: 1,
    maxLength: 4,
    selector: ([key]) => key,
  }),
}));

/** A tree as people write it: two columns a level, lists within lists left out. */
const written = record.map(tree => shown(tree, '').slice(1));

function shown(tree: Tree, indent: string): string {
  if (typeof tree === 'string') return ` ${tree}\n`;
  if ('items' in tree)
    return `\n${tree.items.map(item => `${indent}- ${itemOf(item, `${indent}  `)}`).join('')}`;
  return `\n${tree.map(([key, held]) => `${indent}${key}:${shown(held, `${indent}  `)}`).join('')}`;
}

function itemOf(tree: Tree, indent: string): string {
  if (typeof tree === 'string') return `${tree}\n`;
  return 'items' in tree ? 'text\n' : shown(tree, indent).slice(1 + indent.length);
}

test('records and lists as people write them are read by the plain reader, place by place', async () => {
  await fc.assert(
    fc.asyncProperty(written, fc.constantFrom('\n', '\r\n'), async (yaml, lineEnd) => {
      expect(await isReadAlike(yaml.replaceAll('\n', lineEnd))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** What is slipped in somewhere, to see whether both readers still agree. */
const slip = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n\n',
    ' # said',
    '#',
    '# said\n',
    ': ',
    ':',
    ' :',
    ', ',
    ',',
    '- ',
    '-',
    ' - ',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '[]',
    '{ a: 1 }',
    '?',
    '? ',
    '&x ',
    '*x',
    '!',
    '!!str ',
    '|',
    '>-\n',
    '%',
    '@',
  ],
  ...[
    '`',
    '~',
    'null',
    '\t',
    '\r',
    '\r\n',
    '---',
    '---\n',
    '...',
    '...\n',
    '<<: ',
    'a: ',
    'a:',
    '\\',
    '\\x41',
  ],
  ...[
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u0085',
    '\u{1f600}',
    '=',
    '.',
    '__proto__: 1\n',
    '\n# said\n',
    'k: v\n',
  ],
);

test('whatever is slipped in or cut out, what the plain reader reads is what the whole parser reads', async () => {
  let read = 0;
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.oneof(slip, fc.constant(''))), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(written, changes, async (yaml, all) => {
      const changed = all.reduce((before, [place, cut, slipped]) => {
        const at = place % (before.length + 1);
        return before.slice(0, at) + slipped + before.slice(at + cut);
      }, yaml);
      if (await isReadAlike(changed)) read++;
    }),
    { numRuns: 3_000 },
  );
  expect(read).toBeGreaterThan(500);
});

test('all YAML of this repository and of the fixtures is read alike, and nearly all of it by the plain reader', async () => {
  const root = new URL('../../', import.meta.url);
  const files = globSync('{slas,test/input,src/templates}/**/*.{yaml,mdx}', { cwd: root });
  const reads = files.map(async file => {
    const text = readFileSync(new URL(file, root), 'utf8').replace(/^\ufeff/, '');
    if (!file.endsWith('.mdx')) return isReadAlike(text);
    const { yaml } = splitFrontmatter(file, text);
    return yaml ? isReadAlike(text, yaml.start, yaml.end) : true;
  });
  const read = await Promise.all(reads);
  expect(read.length).toBeGreaterThan(200);
  expect(read.filter(Boolean).length / read.length).toBeGreaterThan(0.9);
});

test('a scalar stays its source text', () => {
  const read = readPlainYaml('a.yaml', 'version: 3.10.0\nrate: 3.10\nday: 2026-02-30\nyes: no\nnone: ~x\n');
  expect(read?.value).toEqual({ version: '3.10.0', rate: '3.10', day: '2026-02-30', yes: 'no', none: '~x' });
});

test.each([
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a merge key', '<<: { a: 1 }'],
  ['a tag', 'a: !!str 1'],
  ['a directive', '%YAML 1.2\na: 1'],
  ['a second document', 'a: 1\n---\nb: 1'],
  ['a field twice', 'a: 1\na: 2'],
  ['a field twice in braces', 'a: { b: 1, b: 2 }'],
  ['`__proto__`', '__proto__: 1'],
  ['a key in brackets', '[a]: 1'],
  ['an escape', 'a: "\\x41"'],
  ['a text over lines', 'a: one\n  two'],
  ['a text after a bar', 'a: |\n  one'],
  ['nothing', 'a:'],
  ['a tab', 'a:\t1'],
  ['an open quote', 'a: "b'],
  ['a colon in a value', 'a: b: c'],
  ['more values than a file may hold', `a: [${'b,'.repeat(20_000)}b]`],
  ['more levels than a file may have', `a: ${'['.repeat(33)}${']'.repeat(33)}`],
  ['an indent that fits nowhere', 'a:\n    b: 1\n  c: 2'],
])('%s is left to the whole parser', (_, text) => {
  expect(readPlainYaml('a.yaml', text)).toBeUndefined();
});
