import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { MdastNode } from 'satteri';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { blankFrontmatter, splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';
import { pointReader } from '../../src/core/ground/source/point.ts';
import { bounds, checkBounds } from '../../src/lint/bounds.ts';
import { parseProse } from '../../src/lint/parse-prose.ts';
import { flatten, type Prose } from '../../src/lint/prose.ts';
import { restrictedRules } from '../../src/lint/rules/index.ts';
import { house, inputs } from '../folders.ts';

// Two parsers read an agreement: the page's own, and remark-mdx in editors. They must refuse the same things.
const base = await readFile(join(inputs, 'base/slas/sales-desk/agreement.mdx'), 'utf8');
const texts = new Map<string, string>();
for (const name of await readdir(join(inputs, 'findings'))) {
  const folder = join(inputs, 'findings', name);
  const whole = await readFile(join(folder, 'slas/sales-desk/agreement.mdx'), 'utf8').catch(() => undefined);
  const more = await readFile(join(folder, 'append.mdx'), 'utf8').catch(() => undefined);
  if (whole !== undefined || more !== undefined) texts.set(name, (whole ?? base) + (more ?? ''));
}
for (const id of await readdir(join(house, 'slas'))) {
  const text = await readFile(join(house, 'slas', id, 'agreement.mdx'), 'utf8').catch(() => undefined);
  if (text !== undefined) texts.set(`slas/${id}`, text);
}

const remark = unified().use(remarkParse).use(remarkMdx);
const answers = (prose: Prose): string[] => {
  const point = pointReader(prose.text);
  const findings = Object.values(restrictedRules).flatMap(rule => rule(prose));
  return findings
    .map(({ code, place }) => `${place.kind === 'prose' ? point(place.offset).line : 0} ${code}`)
    .sort();
};

test.each([...texts])('satteri and remark-mdx agree on %s', (_, source) => {
  const text = source.replace(/^\ufeff/, '');
  const { bodyOffset } = splitFrontmatter('x', text);
  const blanked = blankFrontmatter(text, bodyOffset);
  if (checkBounds('x', blanked, bodyOffset).length > 0) return;
  // Tables and literal autolinks are not in remark without a plugin; the cases that need them are told apart by line.
  const { prose } = parseProse('x', blanked, bodyOffset, {}, { gfm: false, frontmatter: false });
  const other = ((): string[] | undefined => {
    try {
      const tree = remark.parse(blanked) as MdastNode;
      const nodes = flatten(tree, bounds.depth, bounds.nodes);
      return nodes && answers({ file: 'x', text: blanked, bodyOffset, nodes, blocks: [], known: {} });
    } catch {
      return undefined;
    }
  })();
  expect(prose && answers(prose)).toEqual(other);
});
