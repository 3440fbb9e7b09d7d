import { type HastNode, mdxToHast } from 'satteri';
import type { Catalogue } from '../language/index.ts';
import { proseFeatures } from './features.ts';

export type Node = HastNode;
export type Element = Extract<Node, { type: 'element' }>;
/** A component as MDX has it, within a line or on its own. */
export type Component = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Before the ids of notes: a page’s other ids have no `.`, so that none is one of these. */
export const notePrefix = 'text.';

/** The tree of elements that a text stands for. `text` is the whole file with its frontmatter blanked. */
export function parse(text: string, { notes }: Pick<Catalogue, 'notes'>): Node {
  const footnotes = {
    label: notes.heading,
    backLabel: (note: number, reference: number) =>
      notes.back(reference === 1 ? `${note}` : `${note}-${reference}`),
    clobberPrefix: notePrefix,
  };
  // The same bytes whatever line ends a checkout has.
  const lines = text.replaceAll('\r\n', '\n');
  return mdxToHast(lines, { features: { ...proseFeatures, gfm: { footnotes } }, position: false });
}

/** What is in a node; nothing for those that hold text or stand alone. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** The words of a node and all within it. */
export function wordsIn(node: Node): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(wordsIn).join('');
}
