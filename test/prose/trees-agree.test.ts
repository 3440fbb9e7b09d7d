import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MdastNode, mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import { blankFrontmatter, splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';
import { catalogue } from '../../src/language/index.ts';
import { parseProse } from '../../src/lint/parse-prose.ts';
import { proseFeatures } from '../../src/prose/features.ts';
import { childrenOf, type Node, parse } from '../../src/prose/parse.ts';
import { house, inputs } from '../folders.ts';

// Lint reads one tree of the parser, the page is made of another: what lint has seen must be what is shown.
const words = catalogue('en');
const texts = new Map<string, string>();
const bodyOffsets = new Map<string, number>();
for (const name of await readdir(join(inputs, 'prose'))) {
  texts.set(name, await readFile(join(inputs, 'prose', name, 'prose.mdx'), 'utf8'));
}
for (const id of await readdir(join(house, 'slas'))) {
  const text = await readFile(join(house, 'slas', id, 'agreement.mdx'), 'utf8').catch(() => undefined);
  if (text === undefined) continue;
  const { bodyOffset } = splitFrontmatter('x', text);
  texts.set(`slas/${id}`, blankFrontmatter(text, bodyOffset));
  bodyOffsets.set(`slas/${id}`, bodyOffset);
}

/** How often each thing stands in a text. */
type Things = Readonly<Record<string, number>>;
const counted = (things: readonly string[]): Things =>
  Object.fromEntries(
    [...new Set(things)].sort().map(each => [each, things.filter(other => other === each).length]),
  );

/** As the parser writes an address into an element. */
const address = (url: string) => encodeURI(decodeURI(url));

/** What lint sees: components with their attributes, addresses, headings, words. */
function seenByLint(nodes: readonly MdastNode[]): Things {
  const definitions = new Map(
    nodes.flatMap(each => (each.type === 'definition' ? [[each.identifier, each.url]] : [])),
  );
  const urlOf = (identifier: string) => address(definitions.get(identifier) ?? '');
  return counted(
    nodes.flatMap((node): string[] => {
      switch (node.type) {
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          return [`<${node.name} ${JSON.stringify(node.attributes)}>`];
        case 'link':
          return [`link ${address(node.url)}`];
        case 'linkReference':
          return [`link ${urlOf(node.identifier)}`];
        case 'image':
          return [`image ${address(node.url)} ${node.alt}`];
        case 'imageReference':
          return [`image ${urlOf(node.identifier)} ${node.alt}`];
        case 'heading':
          return [`h${node.depth}`];
        case 'text':
        case 'inlineCode':
        case 'code':
          return wordsOf(node.value);
        default:
          return [];
      }
    }),
  );
}

/** What is shown; the parser’s own links to and from notes, and its heading over them, left out. */
function seenOnPage(root: Node): Things {
  const walk = (node: Node): string[] => {
    const inner = () => childrenOf(node).flatMap(walk);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return [`<${node.name} ${JSON.stringify(node.attributes)}>`, ...inner()];
    }
    if (node.type === 'text') return wordsOf(node.value);
    if (node.type !== 'element') return inner();
    const { tagName, properties } = node;
    if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined) return [];
    if (properties.id === 'footnote-label') return [];
    if (tagName === 'a') return [`link ${properties.href}`, ...inner()];
    if (tagName === 'img') return [`image ${properties.src} ${properties.alt}`];
    return [...(/^h\d$/.test(tagName) ? [tagName] : []), ...inner()];
  };
  return counted(walk(root));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '');
}

test.each([...texts])('what lint reads in %s is what is shown', (name, text) => {
  const { prose } = parseProse(name, text, bodyOffsets.get(name) ?? 0);
  // Notes that nothing refers to are read and not shown.
  const nodes = (prose?.nodes ?? []).filter(node => !('value' in node && node.value === 'Never shown.'));
  expect(seenOnPage(parse(text, words))).toEqual(seenByLint(nodes));
});

test.each([...texts])('the words of notes change nothing else in %s', (_, text) => {
  const plain = mdxToHast(text, { features: proseFeatures });
  const textOf = (node: Node): string => JSON.stringify(seenOnPage(node));
  expect(textOf(parse(text, words))).toBe(textOf(plain));
});
