import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankFrontmatter, splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';
import { lintProse } from '../../src/lint/lint-prose.ts';
import { markdownStyle } from '../../src/lint/markdown-style.ts';
import { parseProse } from '../../src/lint/parse-prose.ts';
import { isPlainStyle } from '../../src/lint/plain-style.ts';
import { remarkStyle } from '../../src/lint/remark-style.ts';

test('remark-lint’s recommended rules run on the tree of the page’s own parser', async () => {
  const text =
    '---\ntitle: x\n---\n\n## Summary\n\nSee [a] and https://x.example.\n\n[b]: https://x.example\n\n1. one';
  const { prose } = lintProse({ file: 'a.mdx', text, bodyOffset: 17 }, {});
  const findings = await markdownStyle(prose ?? expect.fail('no prose'));
  expect(findings.map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['no-undefined-references', 'warning', { kind: 'point', line: 7, column: 5 }],
    ['no-unused-definitions', 'warning', { kind: 'point', line: 9, column: 1 }],
    ['final-newline', 'warning', { kind: 'point', line: 11, column: 7 }],
  ]);
});

test('what is said very often, or of a long text, is told in short', async () => {
  const { prose } = lintProse(
    { file: 'a.mdx', text: `${'['.repeat(90)}a${']'.repeat(90)}\n`, bodyOffset: 0 },
    {},
  );
  const findings = await markdownStyle(prose ?? expect.fail('no prose'));
  expect(findings).toHaveLength(21);
  expect(findings[0]?.message).toBe(
    `Unexpected reference to undefined definition, expected corresponding definition (\`${'['.repeat(60)}…\`) for a link or escaped opening bracket (\`\\[\`) for regular text`,
  );
  expect(findings[20]).toMatchObject({
    message: 'Unexpected 70 more places like the 20 shown (`no-undefined-references`), expected none',
    place: { line: 1, column: 20 },
  });
});

/** Whether a prose is taken for plain; if so, the rules themselves may have nothing to say. */
async function isPlainAndClean(body: string): Promise<boolean> {
  const { prose } = parseProse('a.mdx', body, 0);
  if (prose === undefined || !isPlainStyle(prose)) return false;
  expect(await remarkStyle(prose), body).toEqual([]);
  return true;
}

test('prose that is plain to us has no finding by remark-lint, whatever it is put together from', async () => {
  const piece = fc.constantFrom(
    ...[
      'word',
      'Two words.',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n\n- ',
      '\n- ',
      '\n  - ',
      '\n* ',
      '\n\n1. ',
      '\n2) ',
      '\n1.  ',
    ],
    ...[
      '\n\n## ',
      '\n\n##  ',
      ' ##',
      '  ##',
      '\n\n> ',
      '\n> ',
      '\n---\n',
      '\n===\n',
      '`code`',
      '\n```\n',
      '    ',
      '\t',
    ],
    ...[
      '[',
      ']',
      '![',
      '[a](b.png)',
      '![a](b.png)',
      '[a][]',
      '[a]',
      '\n\n[a]: b\n',
      '[^1]',
      '\n\n[^1]: x\n',
      '\\[',
      '\\',
    ],
    ...[
      '**',
      '*',
      '_',
      '~~',
      '"',
      '--',
      '...',
      'https://x.example',
      'a@x.example',
      '| a | b |\n| - | - |\n',
      '- [ ] ',
      '|',
    ],
    ...[
      '<Callout title="x">',
      '</Callout>',
      '<Target of="a" />',
      '{1}',
      '&lt;',
      '&#91;',
      '\\#',
      '#',
      '\r\n',
      '-\n',
    ],
  );
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 9 }), async pieces => {
      if (await isPlainAndClean(`${pieces.join('')}\n`)) plain++;
    }),
    { numRuns: 1_500 },
  );
  expect(plain).toBeGreaterThan(150);
});

test('the agreements of the fixtures are plain or go to remark-lint, which says the same', async () => {
  const root = new URL('../../', import.meta.url);
  const files = globSync('test/input/**/agreement.mdx', { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  let plain = 0;
  for (const file of files) {
    const text = readFileSync(new URL(file, root), 'utf8').replace(/^\ufeff/, '');
    const { bodyOffset } = splitFrontmatter(file, text);
    if (await isPlainAndClean(blankFrontmatter(text, bodyOffset))) plain++;
  }
  expect(plain / files.length).toBeGreaterThan(0.8);
});

test.each([
  ['no line end at the end', 'word'],
  ['a list that is indented', ' - a\n'],
  ['two spaces behind a bullet', '-  a\n'],
  ['a number with a parenthesis', '1) a\n'],
  ['an empty item', '-\n- a\n'],
  ['a quote', '> a\n'],
  ['a line that is broken', 'a   \nb\n'],
  ['a definition', '[a][]\n\n[a]: b\n'],
  ['a heading with two spaces', '##  a\n'],
  ['a heading that is closed', '## a  ##\n'],
  ['a bracket', 'a [b\n'],
  ['a comment', '{/* lint ignore */}\n'],
])('%s is left to remark-lint', (_, body) => {
  const { prose } = parseProse('a.mdx', body, 0);
  expect(isPlainStyle(prose ?? expect.fail('no prose'))).toBe(false);
});
