import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/core/ground/source/characters.ts';
import { blankFrontmatter, splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';
import { catalogue } from '../../src/language/index.ts';
import { checkBounds } from '../../src/lint/bounds.ts';
import { parseProse } from '../../src/lint/parse-prose.ts';
import { restrictedRules } from '../../src/lint/rules/index.ts';
import { childrenOf, type Element, type Node, parse } from '../../src/prose/parse.ts';
import { proseHtml } from '../../src/prose/prose-html.ts';
import { misleading } from '../../src/prose/url-safety.ts';
import { houseReport } from './house-report.ts';

const file = 'slas/x/agreement.mdx';
const terms = '---\ntitle: x\nlayout: /evil.astro\n---\n';
const words = catalogue('en');
const report = await houseReport();

/** What lint refuses in a file, of what could do harm. */
function refusals(whole: string) {
  const { bodyOffset, findings } = splitFrontmatter(file, whole);
  const before = [...checkCharacters(file, whole), ...findings];
  if (before.length > 0) return before;
  const parsed = parseProse(file, blankFrontmatter(whole, bodyOffset), bodyOffset);
  const { prose } = parsed;
  return prose ? Object.values(restrictedRules).flatMap(rule => rule(prose)) : parsed.findings;
}
const codes = (whole: string) => refusals(whole).map(finding => finding.code);

const pictures = new Map(['a.png', 'b.png'].map(name => [name, { address: name, width: 1, height: 1 }]));
const htmlOf = (body: string) => proseHtml({ text: body, words, report, pictures });

/** What a browser may find in the page of an agreement, by element. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'className', 'id', 'ariaDescribedBy', 'ariaLabel'],
  aside: ['className', 'ariaLabel'],
  code: ['className'],
  div: ['className', 'tabIndex', 'role', 'ariaLabel'],
  img: ['src', 'alt', 'title', 'loading', 'decoding', 'width', 'height'],
  input: ['type', 'checked', 'disabled'],
  li: ['id', 'className'],
  ol: ['start'],
  p: ['className'],
  section: ['dataFootnotes', 'className'],
  td: ['className'],
  th: ['scope', 'className'],
  ul: ['className'],
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, ['id']])),
  ...Object.fromEntries(
    ['blockquote', 'br', 'del', 'em', 'hr', 'pre', 'strong', 'sup', 'table', 'tbody', 'thead', 'tr'].map(
      name => [name, []],
    ),
  ),
};

/** What a browser would find in HTML that it should not, by a parser that knows nothing of how it was written. */
function harm(html: string): string[] {
  const walk = (node: Node): string[] => {
    const inner = childrenOf(node).flatMap(walk);
    if (node.type === 'text' || node.type === 'root') return inner;
    return node.type === 'element' ? [...harmOf(node), ...inner] : [node.type];
  };
  return walk(htmlToHast(html, { fragment: true }));
}

function harmOf({ tagName, properties }: Element): string[] {
  const names = allowed[tagName];
  if (names === undefined) return [`<${tagName}>`];
  const more = Object.keys(properties).filter(name => !names.includes(name));
  const { href, src } = properties;
  const elsewhere = [
    ...(typeof href === 'string' && misleading(href) !== undefined ? [href] : []),
    ...(src !== undefined && !pictures.has(String(src)) ? [String(src)] : []),
  ];
  return [...more.map(name => `<${tagName} ${name}>`), ...elsewhere];
}

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
    '<Target of="lead-value" />',
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

test('no prose that passes lint throws, does harm, or loses a link', () => {
  let passed = 0;
  fc.assert(
    fc.property(prose, body => {
      if (refusals(`${terms}${body}\n`).length > 0) return;
      passed++;
      const html = htmlOf(body);
      expect(harm(html)).toEqual([]);
      expect(html.match(/<a /g)?.length ?? 0).toBe(linksOf(body));
    }),
    { numRuns: 3000 },
  );
  expect(passed).toBeGreaterThan(200);
});

test('prose that lint never saw throws or does no harm either', () => {
  let shown = 0;
  fc.assert(
    fc.property(prose, body => {
      if (checkBounds(file, body, 0).length > 0) return;
      const html = unlessThrown(() => htmlOf(body));
      if (html === undefined) return;
      shown++;
      expect(harm(html)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(shown).toBeGreaterThan(500);
});

describe('without lint', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<div onclick="a">b</div>', '<div>'],
    ['a <img src="x" onerror="b" /> c', '<img>'],
    ['<a href="javascript:a">b</a>', '<a>'],
    ['<a.b />', '<a.b>'],
    ['<a:b />', '<a:b>'],
    ['<>a</>', '<>'],
    ['<constructor />', '<constructor>'],
    ['{1 + 1}', 'mdxFlowExpression'],
    ['a {b} c', 'mdxTextExpression'],
    ['import a from "b"', 'mdxjsEsm'],
    ['export const a = 1', 'mdxjsEsm'],
  ])('%j is refused', (body, what) => {
    expect(() => htmlOf(body)).toThrow(`Unexpected \`${what}\`, expected only what lint lets through`);
  });

  test.each([
    ['<Target of={a} />', 'Unexpected attributes of `<Target>`, expected `of="…"`'],
    ['<Target {...a} />', 'Unexpected attributes of `<Target>`, expected `of="…"`'],
    ['<Target of="lead-value" set:html="a" />', 'Unexpected attributes of `<Target>`, expected `of="…"`'],
    ['<Callout onClick="a">b</Callout>', 'Unexpected attributes of `<Callout>`, expected `title="…"`'],
    [
      '<Callout title="a" onClick="b">c</Callout>',
      'Unexpected attributes of `<Callout>`, expected `title="…"`',
    ],
    ['<Actual of="nothing" />', 'No objective `nothing` for `<Actual>`'],
    ['<Actual of="__proto__" />', 'No objective `__proto__` for `<Actual>`'],
    ['![a](missing.png)', 'No picture `missing.png`'],
  ])('%j is refused', (body, message) => {
    expect(() => htmlOf(body)).toThrow(message);
  });

  test.each([
    ['[a *b*](javascript:alert(1))', '<p>a <em>b</em></p>'],
    ['[a](JAVASCRIPT:alert(1))', '<p>a</p>'],
    ['[a](java&#10;script:alert(1))', '<p>a</p>'],
    ['[a](&#106;avascript:alert(1))', '<p>a</p>'],
    ['[a](data:text/html,x)', '<p>a</p>'],
    ['[a](//x.example)', '<p>a</p>'],
    ['[a](../b)', '<p>a</p>'],
    ['[a](<\\\\x.example>)', '<p>a</p>'],
    ['[a](https://b@c.example)', '<p>a</p>'],
    ['![a "b"](https://c.example/d.png)', '<p>a “b”</p>'],
    ['![a](javascript:b.png)', '<p>a</p>'],
    ['![a](../a.png)', '<p>a</p>'],
    ['![a](a.svg)', '<p>a</p>'],
  ])('%j leaves its words alone', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});

test.each([
  ['`</p><script>`', '<p><code>&lt;/p&gt;&lt;script&gt;</code></p>'],
  ['&lt;script&gt; &amp;lt; &quot; &#39;', '<p>&lt;script&gt; &amp;lt; &quot; &#39;</p>'],
  ['a ]]> b --> c', '<p>a ]]&gt; b –&gt; c</p>'],
  ['[a](b "&quot; onclick=&quot;c")', '<p><a href="b" title="&quot; onclick=&quot;c">a</a></p>'],
  ['[a](#b"c)', '<p><a href="#text-b%22c">a</a></p>'],
  [
    '![" b="](a.png)',
    '<p><img src="a.png" alt="” b=“" loading="lazy" decoding="async" width="1" height="1"></p>',
  ],
  [
    '![&quot; b=&quot;](a.png)',
    '<p><img src="a.png" alt="&quot; b=&quot;" loading="lazy" decoding="async" width="1" height="1"></p>',
  ],
  [
    "<Callout title='\"&lt;b&gt;' />",
    '<aside class="callout" aria-label="&quot;<b>"><p class="callout-title">&quot;&lt;b&gt;</p></aside>',
  ],
  ['~~~a"b<c>\n~~~', '<pre><code class="language-a&quot;b<c>"></code></pre>'],
])('%j is only text', (body, html) => {
  expect(htmlOf(body)).toBe(html);
  expect(harm(html)).toEqual([]);
});

/** How many links a text has, those of its figures included. */
function linksOf(body: string): number {
  const walk = (node: Node): number => {
    const isLink =
      node.type === 'element'
        ? node.tagName === 'a'
        : 'name' in node && (node.name === 'Target' || node.name === 'Actual');
    return childrenOf(node).reduce((sum, each) => sum + walk(each), isLink ? 1 : 0);
  };
  return walk(parse(body, words));
}

function unlessThrown<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
