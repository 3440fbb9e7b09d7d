import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { guardMdx } from '../../src/lint/guard.ts';
import { proseFeatures } from '../../src/prose/features.ts';
import { urlProblem } from '../../src/prose/url-safety.ts';

const file = 'slas/x/agreement.mdx';
const terms = '---\ntitle: x\nlayout: /evil.astro\n---\n';
const codes = (text: string) => guardMdx(text, file).findings.map(finding => finding.code);

/** What Astro takes for frontmatter. */
const astroFrontmatter = /(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;

/** The code that a page compiler makes of prose that passed. */
async function compiled(code: string): Promise<string> {
  const result = await mdxToJs(code, { features: proseFeatures, jsxImportSource: 'astro' });
  return result.code;
}

test('the frontmatter is blanked with its length and its lines', () => {
  const { code, findings } = guardMdx(`${terms}\n## Summary\n`, file);
  expect(findings).toEqual([]);
  expect(code).toBe(`   \n        \n                   \n   \n\n## Summary\n`);
});

test('CRLF and a byte order mark are read like LF without one', () => {
  const { code, findings } = guardMdx(`\ufeff${terms}\nText.\n`.replaceAll('\n', '\r\n'), file);
  expect(findings).toEqual([]);
  expect(code).toBe('   \r\n        \r\n                   \r\n   \r\n\r\nText.\r\n');
});

test('prose with an error leaves nothing to compile', () => {
  expect(guardMdx(`${terms}export const a = 1\n`, file).code).toBe('');
  expect(guardMdx('+++\nlayout = "x"\n+++\n', file).code).toBe('');
});

test.each([
  ['---\nlayout: x\n---\n'],
  ['\n\n---\nlayout: x\n---\n'],
  ['\u00a0\n---\nlayout: x\n---\n'],
  ['+++\nlayout = "x"\n+++\n'],
  ['\r\n \r\n+++\r\nlayout = "x"\r\n+++\r\n'],
])('a second frontmatter %j is refused', body => {
  expect(codes(terms + body)).toEqual(['frontmatter-second']);
});

test.each([
  ['10,000 nested quotes', `${'>'.repeat(10_000)} a`],
  ['10,000 nested tags', '<Callout title="a">'.repeat(10_000)],
  ['10,000 nested lists on one line', `${'- '.repeat(10_000)}a`],
  ['10,000 nested lists', Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
  ['60,000 nested emphases', `${'*'.repeat(60_000)}a${'*'.repeat(60_000)}`],
  ['100,000 braces', '{'.repeat(100_000)],
  ['100,000 quotation marks', '"'.repeat(100_000)],
  ['50,000 entities', '&amp;'.repeat(50_000)],
  ['100,000 dots', '.'.repeat(100_000)],
])('%s are refused in no time', (_, body) => {
  const begin = process.hrtime.bigint();
  expect(codes(`${terms}${body}\n`)).toContain('nesting-too-deep');
  expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(2000);
});

test('a long list and a long table are not too deep', () => {
  const list = '- It’s the desk’s own — "quoted", and so on...\n'.repeat(1500);
  const table = `| a | b |\n|---|---|\n${'| 1.5 - 2 | it’s |\n'.repeat(1500)}`;
  expect(codes(`${terms}${list}\n\n${table}`)).toEqual([]);
});

const schemes = [
  'javascript',
  'JavaScript',
  'java\tscript',
  'java&#10;script',
  '&#106;avascript',
  'data',
  'vbscript',
  'file',
  'x',
];
const colons = [':', '&colon;', '&#58;', '\\:', '%3a', '://', ':\\\\'];
const url = fc
  .tuple(
    fc.constantFrom('', '<', ' ', '&#1;', '&nbsp;', '/', '//', '\\', './', '../', '%2e%2e/', '#', '?'),
    fc.constantFrom(...schemes),
    fc.constantFrom(...colons),
    fc.constantFrom('a', 'a>', 'text/html,x', 'x.example'),
  )
  .map(parts => parts.join(''));
const piece = fc.oneof(
  url.map(address => `[a](${address})`),
  url.map(address => `![a](${address}.png)`),
  url.map(address => `[r]: ${address}\n\n[r] ![a][r]`),
  url,
  fc.constantFrom(
    'import a from "b"',
    'export const a = 1',
    'export default 1',
    '{a}',
    '{/* a */}',
    '\\{a}',
    '`{a}`',
    '<!-- a -->',
    '<script>a</script>',
    '<a href="javascript:a">b</a>',
    '<a.b />',
    '<a:b />',
    '<>a</>',
    '<Target of="a" />',
    '<Target of={a} />',
    '<Target {...a} />',
    '<Callout title="a" onClick="b">',
    '<Callout title="{a}">',
    '</Callout>',
    '<Callout title="a" set:html="b" />',
    '---',
    '+++',
    '```',
    '~~~',
    '| a |',
    '|---|',
    '[^1]: a',
    '[^1]',
    '&lt;script&gt;',
    '"',
    "'",
    '<',
    '{',
    '}',
    '\\',
    'a',
    '#',
    '>',
    '-',
    '1.',
    '$',
    ':::',
    '[[a]]',
  ),
);
const gap = fc.constantFrom(
  '',
  ' ',
  '\n',
  '\n\n',
  '\n  ',
  '\n    ',
  '\n\t',
  '\n> ',
  '\n- ',
  '\n\n  ',
  '\r\n',
  '\r\n\r\n',
);
const prose = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 8 })
  .map(parts => parts.flat().join(''));

test('no prose that passes has code, another address than the allowed ones, or frontmatter for Astro', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(prose, async body => {
      const { code, findings } = guardMdx(`${terms}${body}\n`, file);
      if (findings.length > 0) return;
      passed++;
      expect(code).not.toMatch(astroFrontmatter);
      const js = await compiled(code);
      const imports = js.split('\n').filter(line => /^\s*(import|export)\b/.test(line));
      expect(
        imports.filter(
          line => !/from ['"]astro\/jsx-runtime['"]|^export default (function )?MDXContent/.test(line),
        ),
      ).toEqual([]);
      for (const [, address] of js.matchAll(/\b(?:href|src): ("(?:[^"\\]|\\.)*")/g)) {
        const seen: string = JSON.parse(address ?? '""');
        // Footnotes point at their own ids; a relative address is judged as written.
        expect([seen, seen.startsWith('#') ? undefined : urlProblem(seen)]).toEqual([seen, undefined]);
      }
      for (const [, name] of js.matchAll(/_jsxs?\((\w[\w.]*|"[^"]*")/g)) {
        expect(name).toMatch(
          /^(_components\.\w+|_Fragment|Target|Actual|Callout|MDXLayout|_createMdxContent)$/,
        );
      }
    }),
    { numRuns: 3000 },
  );
  expect(passed).toBeGreaterThan(200);
});
