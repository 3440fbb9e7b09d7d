import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';
import { parseYaml } from '../../src/repository/parse-yaml.ts';
import { readPlainYaml } from '../../src/repository/read-plain-yaml.ts';

/** Whether the plain reader read a text; if so it must say what the whole parser says. */
function isReadAlike(text: string, start = 0, end = text.length): boolean {
  const plain = readPlainYaml('a.yaml', text, start, end);
  if (plain === undefined) return false;
  const whole = parseYaml('a.yaml', text, start, end);
  expect(whole.findings, text).toEqual([]);
  expect(plain.value, text).toStrictEqual(whole.yaml?.value);
  return true;
}

type Tree = string | readonly (readonly [string, Tree])[] | { readonly items: readonly Tree[] };

const text = fc.constantFrom(
  ...['3.10', '2026-01-31', 'a text of words', '"#room"', "'it''s'", '[a, b]', '{ a: 1, b: [c, "d, e"] }'],
  ...["{ name: New Year's Day, share: 50% }", '[R&D, https://example.com/a?b, -1]', '{ "b": \'c\', d: {} }'],
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

test('records and lists as people write them are read by the plain reader', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('\n', '\r\n'), (yaml, lineEnd) => {
      expect(isReadAlike(yaml.replaceAll('\n', lineEnd))).toBe(true);
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

test('whatever is slipped in or cut out, what the plain reader reads is what the whole parser reads', () => {
  let read = 0;
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.oneof(slip, fc.constant(''))), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(written, changes, (yaml, all) => {
      const changed = all.reduce((before, [place, cut, slipped]) => {
        const at = place % (before.length + 1);
        return before.slice(0, at) + slipped + before.slice(at + cut);
      }, yaml);
      if (isReadAlike(changed)) read++;
    }),
    { numRuns: 3_000 },
  );
  expect(read).toBeGreaterThan(500);
});

test('all YAML of the fixtures and of the templates is read alike, and nearly all of it by the plain reader', () => {
  const root = new URL('../../', import.meta.url);
  const files = globSync('{test/input,src/templates}/**/*.{yaml,mdx}', { cwd: root });
  const read = files.map(file => {
    const text = readFileSync(new URL(file, root), 'utf8').replace(/^\ufeff/, '');
    if (!file.endsWith('.mdx')) return isReadAlike(text);
    const { yaml } = splitFrontmatter(file, text);
    return yaml ? isReadAlike(text, yaml.start, yaml.end) : true;
  });
  expect(read.length).toBeGreaterThan(200);
  expect(read.filter(Boolean).length / read.length).toBeGreaterThan(0.9);
});

test('places are those of the whole parser, in lines of the file', async () => {
  const file = '---\na:\n  - b: 1 # said\n---\n';
  const placeOf = await readPlainYaml('a.mdx', file, 4, file.length - 4)?.places();
  expect(placeOf?.(['a', 0, 'b'])).toEqual({ key: { line: 3, column: 5 }, value: { line: 3, column: 8 } });
  expect(placeOf?.(['a', 1])).toBeUndefined();
});

test('a field named like a property of every object is a field', () => {
  expect(isReadAlike('constructor: a\ntoString: { valueOf: b, hasOwnProperty: c }\n')).toBe(true);
});

test('as many levels as a file may have are read alike', () => {
  expect(isReadAlike(`a: ${'['.repeat(31)}${']'.repeat(31)}`)).toBe(true);
  expect(readPlainYaml('a.yaml', `a: ${'['.repeat(32)}${']'.repeat(32)}`)).toBeUndefined();
});

test('a scalar stays its source text', () => {
  const read = readPlainYaml('a.yaml', 'version: 3.10.0\nrate: 3.10\nday: 2026-02-30\nyes: no\nnone: ~x\n');
  expect(read?.value).toEqual({ version: '3.10.0', rate: '3.10', day: '2026-02-30', yes: 'no', none: '~x' });
});

test.each([
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a merge key', '<<: { a: 1 }'],
  ['an anchor in brackets', 'a: [&x 1]'],
  ['an alias in brackets', 'a: [*x]'],
  ['a merge key in braces', 'a: { <<: { b: 1 } }'],
  ['a merge key in quotes', 'a: { "<<": { b: 1 } }'],
  ['a tag', 'a: !!str 1'],
  ['a tag in brackets', 'a: [!!str 1]'],
  ['a directive', '%YAML 1.2\na: 1'],
  ['a second document', 'a: 1\n---\nb: 1'],
  ['a field twice', 'a: 1\na: 2'],
  ['a field twice in braces', 'a: { b: 1, b: 2 }'],
  ['`__proto__`', '__proto__: 1'],
  ['`__proto__` in braces', 'a: { __proto__: 1 }'],
  ['a document marker at the start', '---\na: 1'],
  ['a document marker at the end', 'a: 1\n...'],
  ['a key in brackets', '[a]: 1'],
  ['a key in brackets, in braces', 'a: { [b]: 1 }'],
  ['a key after a question mark', '? a\n: 1'],
  ['a key after a question mark, in braces', 'a: { ? b : 1 }'],
  ['a name longer than any', `${'a'.repeat(201)}: 1`],
  ['an escape', 'a: "\\x41"'],
  ['a text over lines', 'a: one\n  two'],
  ['a quoted text over lines', 'a: "one\n  two"'],
  ['a quoted text over lines, after quotes within a text', 'a: { b: c""d, e: "f [g]\n#h" }'],
  ['brackets over lines', 'a: [one,\n  two]'],
  ['a text after a bar', 'a: |\n  one'],
  ['a text after an angle', 'a: >-\n  one'],
  ['a text alone', 'a'],
  ['an empty file', ''],
  ['nothing', 'a:'],
  ['nothing in braces', 'a: { b, c: }'],
  ['a tab', 'a:\t1'],
  ['an open quote', 'a: "b'],
  ['a colon in a value', 'a: b: c'],
  ['more values than a file may hold', `a: [${'b,'.repeat(20_000)}b]`],
  ['more levels than a file may have', `a: ${'['.repeat(33)}${']'.repeat(33)}`],
  ['an indent that fits nowhere', 'a:\n    b: 1\n  c: 2'],
])('%s is left to the whole parser', (_, text) => {
  expect(readPlainYaml('a.yaml', text)).toBeUndefined();
});
