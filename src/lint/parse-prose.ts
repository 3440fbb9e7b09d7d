import { type Features, type MdastNode, mdxToMdast } from 'satteri';
import type { Finding } from '../core/ground/finding.ts';
import { offsetAt } from '../core/ground/source/point.ts';
import { allowedComponent } from '../prose/allowed-components.ts';
import { proseFeatures } from '../prose/features.ts';
import { bounds, checkBounds, tooDeep } from './bounds.ts';
import { flatten, type Prose, type ProseContext } from './prose.ts';
import { unknownElement } from './rules/unknown-component.ts';

export type ParsedProse = {
  /** The syntax tree, where all of it can be read. */
  readonly prose: Prose | undefined;
  /** What can be read of it otherwise: a character stands for what begins each place that cannot. */
  readonly rest?: Prose;
  readonly findings: readonly Finding[];
};

/** How many places that cannot be read are told; each is looked for anew. */
const mostUnreadable = 100;

/**
 * Parses an agreement's prose with the parser that its page is made by. `text` is the whole file with its frontmatter
 * blanked. Prose over the bounds is a finding and no tree; of prose that does not parse every place is one.
 */
export function parseProse(
  file: string,
  text: string,
  bodyOffset: number,
  known: ProseContext = {},
  features: Features = proseFeatures,
): ParsedProse {
  const outside = checkBounds(file, text, bodyOffset);
  if (outside.length > 0) return { prose: undefined, findings: outside };
  const findings: Finding[] = [];
  for (let readable = text; ; ) {
    const root = parsed(readable, features);
    if ('type' in root) {
      const prose = treeOf(file, readable, bodyOffset, known, root);
      if ('code' in prose) return { prose: undefined, findings: [...findings, prose] };
      return findings.length === 0 ? { prose, findings } : { prose: undefined, rest: prose, findings };
    }
    const { offset, ...finding } = unparsable(file, readable, bodyOffset, root);
    findings.push(finding);
    const isPlaced = readable[offset] === '<' || readable[offset] === '{';
    if (!isPlaced || findings.length === mostUnreadable) return { prose: undefined, findings };
    readable = `${readable.slice(0, offset)}x${readable.slice(offset + 1)}`;
  }
}

/** The tree of a text, or what the parser says of the first place that it cannot read. */
function parsed(text: string, features: Features): MdastNode | { readonly said: string } {
  try {
    return mdxToMdast(text, { features });
  } catch (cause) {
    return { said: cause instanceof Error ? cause.message : String(cause) };
  }
}

function treeOf(
  file: string,
  text: string,
  bodyOffset: number,
  known: ProseContext,
  root: MdastNode,
): Prose | Finding {
  const nodes = flatten(root, bounds.depth, bounds.nodes);
  if (nodes === undefined) {
    const message = `Unexpected nesting or length, expected at most ${bounds.depth} levels and ${bounds.nodes} parts`;
    return tooDeep(file, bodyOffset, message);
  }
  return { file, text, bodyOffset, nodes, blocks: 'children' in root ? root.children : [], known };
}

// `9:10: Unexpected character after `<`, expected … (note: to create a link …) (mdx-jsx:unexpected-character)`
const parserMessage = /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \(note: (.*)\))?(?: \([a-z-]+:[a-z-]+\))?$/s;

function unparsable(
  file: string,
  text: string,
  bodyOffset: number,
  { said: whole }: { readonly said: string },
): Finding & { readonly offset: number } {
  const [, line, column, message] = parserMessage.exec(whole) ?? [];
  const offset =
    line === undefined ? bodyOffset : offsetAt(text, { line: Number(line), column: Number(column) });
  const parser = message ?? whole.split('\n', 1)[0] ?? whole;
  const element = elementOf(parser);
  if (element) return { ...unknownElement({ file }, offset, ...element), offset };
  const [said, fix] = hint(text, offset, parser) ?? [
    parser,
    'Write `&lt;` for `<` and `\\{` for `{` in text',
  ];
  return {
    code: 'unparsable-prose',
    severity: 'error',
    file,
    place: { kind: 'prose', offset },
    message: said,
    fix,
    offset,
  };
}

/** The name of an element that begins or ends where it may not, with the tag, where it is none that may stand anywhere. */
function elementOf(parser: string): readonly [name: string, tag: string] | undefined {
  const [, name] =
    /^(?:Expected a closing tag for `<|Unexpected closing tag `<\/)([\w-]+)>`/.exec(parser) ?? [];
  if (name === undefined || allowedComponent(name)) return undefined;
  return [name, parser.startsWith('Unexpected') ? `</${name}>` : `<${name}>`];
}

/** Better words for what people write most where MDX cannot read it. */
function hint(text: string, offset: number, parser: string): readonly [string, string] | undefined {
  const near = text.slice(Math.max(0, text.lastIndexOf('<', offset)), offset + 200);
  if (near.startsWith('<!--')) return ['Unexpected HTML comment, expected Markdown', 'Remove it'];
  const open = /^Expected a closing tag for `<(\w+)>`/.exec(parser)?.[1];
  if (open !== undefined)
    return [`Missing closing tag of \`<${open}>\`, expected \`</${open}>\``, `Add \`</${open}>\``];
  if (text[offset] === '{') return [parser, 'Write `\\{` for a brace in text'];
  const link = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i.exec(near);
  if (link === null) return undefined;
  return [
    `Unexpected \`${link[0].slice(0, 80)}\`, expected a link as \`[text](address)\``,
    'Write the link with its text',
  ];
}
