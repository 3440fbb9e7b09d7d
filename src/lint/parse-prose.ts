import { type Features, mdxToMdast } from 'satteri';
import type { Finding } from '../core/ground/finding.ts';
import { offsetAt } from '../core/ground/source/point.ts';
import { proseFeatures } from '../prose/features.ts';
import { bounds, checkBounds, tooDeep } from './bounds.ts';
import { flatten, type Prose, type ProseContext } from './prose.ts';

/**
 * Parses an agreement's prose with the parser that its page is made by. `text` is the whole file with its frontmatter
 * blanked. Prose over the bounds, or that does not parse, is a finding and no tree.
 */
export function parseProse(
  file: string,
  text: string,
  bodyOffset: number,
  known: ProseContext = {},
  features: Features = proseFeatures,
): { readonly prose: Prose | undefined; readonly findings: readonly Finding[] } {
  const outside = checkBounds(file, text, bodyOffset);
  if (outside.length > 0) return { prose: undefined, findings: outside };
  try {
    const root = mdxToMdast(text, { features });
    const nodes = flatten(root, bounds.depth, bounds.nodes);
    if (nodes === undefined) {
      const message = `Unexpected nesting or length, expected at most ${bounds.depth} levels and ${bounds.nodes} parts`;
      return { prose: undefined, findings: [tooDeep(file, bodyOffset, message)] };
    }
    const blocks = 'children' in root ? root.children : [];
    return { prose: { file, text, bodyOffset, nodes, blocks, known }, findings: [] };
  } catch (cause) {
    return { prose: undefined, findings: [unparsable(file, text, bodyOffset, cause)] };
  }
}

// `9:10: Unexpected character after `<`, expected … (note: to create a link …) (mdx-jsx:unexpected-character)`
const parserMessage = /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \(note: (.*)\))?(?: \([a-z-]+:[a-z-]+\))?$/s;

function unparsable(file: string, text: string, bodyOffset: number, cause: unknown): Finding {
  const whole = cause instanceof Error ? cause.message : String(cause);
  const [, line, column, message] = parserMessage.exec(whole) ?? [];
  const offset =
    line === undefined ? bodyOffset : offsetAt(text, { line: Number(line), column: Number(column) });
  const parser = message ?? whole.split('\n', 1)[0] ?? whole;
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
  };
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
