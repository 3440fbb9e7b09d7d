import type { MdastNode } from 'satteri';

/** The prose of an agreement as the rules read it. Offsets count in the whole text of the file. */
export type Prose = {
  /** Path from the repository root. */
  readonly file: string;
  /** The whole text; the frontmatter is blanked. */
  readonly text: string;
  /** Where the prose starts. */
  readonly bodyOffset: number;
  /** Every node of the syntax tree, in the order of the text. */
  readonly nodes: readonly MdastNode[];
  /** Top-level nodes. */
  readonly blocks: readonly MdastNode[];
  /** What the terms and the folder say; undefined where nobody has read them, then nothing is said about it. */
  readonly known: ProseContext;
};

/** What a rule may know beside the prose. */
export type ProseContext = {
  /** Ids of the objectives. */
  readonly objectives?: readonly string[] | undefined;
  /** True for the text of a layer, which is not judged by itself. */
  readonly isLayer?: boolean;
  /** File names of the images beside the agreement. */
  readonly images?: readonly string[] | undefined;
};

/** A component as MDX has it, within a line or on its own. */
export type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Components of the prose. */
export function components(prose: Prose): Component[] {
  return prose.nodes.filter(
    (node): node is Component => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement',
  );
}

/** Where a node starts. */
export function startOf(node: MdastNode): number {
  return node.position?.start.offset ?? 0;
}

/** Every node of a tree in the order of the text, without recursion; undefined where it is deeper or larger than allowed. */
export function flatten(root: MdastNode, maxDepth: number, maxNodes: number): MdastNode[] | undefined {
  const nodes: MdastNode[] = [];
  const stack: { readonly node: MdastNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.depth > maxDepth || nodes.length >= maxNodes) return undefined;
    nodes.push(next.node);
    const children = 'children' in next.node ? next.node.children : [];
    for (let at = children.length - 1; at >= 0; at--) {
      const node = children[at];
      if (node !== undefined) stack.push({ node, depth: next.depth + 1 });
    }
  }
  return nodes;
}
