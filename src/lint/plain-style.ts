import type { MdastNode } from 'satteri';
import { type Prose, startOf } from './prose.ts';

type List = Extract<MdastNode, { type: 'list' }>;

// Just what lists are written with: a marker at the line's start, and one space.
const marker = /^(?:[-+*]|\d+\.) $/;
// Two spaces behind the hashes, or hashes at the end.
const crookedHeading = /^#+[ \t]{2}|#[ \t]*$/;
const firstColumn = 1;

/**
 * Whether the prose is so plain that no rule of remark-lint's recommended preset, `no-literal-urls` aside, can object:
 * no break within a line, quote, reference, definition or expression; lists, headings and the end as those rules want them; no
 * bracket in a text. True says that there is no finding; false says nothing.
 */
export function isPlainStyle({ text, nodes, blocks }: Prose): boolean {
  if (!text.endsWith('\n')) return false;
  if (!blocks.every(node => node.type !== 'list' || isFlush(node))) return false;
  const isBracketed = text.includes('[');
  return nodes.every(node => {
    switch (node.type) {
      case 'text':
        return !isBracketed || !sourceOf(text, node).includes('[');
      case 'heading':
        return !crookedHeading.test(sourceOf(text, node));
      case 'list':
        return node.children.every(item => isMarkedPlainly(text, item));
      default:
        return plainKinds.has(node.type);
    }
  });
}

/** Nodes that no rule looks at by themselves. What is not known here is looked at by all rules. */
const plainKinds = new Set<string>([
  'root',
  'paragraph',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'thematicBreak',
  'listItem',
  'link',
  'image',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

function isFlush(list: List): boolean {
  return list.children.every(item => item.position?.start.column === firstColumn);
}

function isMarkedPlainly(text: string, item: List['children'][number]): boolean {
  const [head] = item.children;
  return head !== undefined && marker.test(text.slice(startOf(item), startOf(head)));
}

function sourceOf(text: string, node: MdastNode): string {
  return text.slice(startOf(node), node.position?.end.offset ?? text.length);
}
