import type { MdastNode } from 'satteri';
import { firstUnwanted } from '../../core/ground/source/characters.ts';
import { type Prose, startOf } from '../prose.ts';
import { proseError, type Rule } from './rule.ts';

/** References such as `&#x202E;` that bring back what may not be written plainly. */
export const escapedCharacter: Rule = prose =>
  prose.nodes.flatMap(node => {
    const unwanted = textsOf(node).map(firstUnwanted).find(Boolean);
    if (unwanted === undefined) return [];
    const source = sourceOf(prose, node);
    // What stands there plainly is told of the whole file.
    if (firstUnwanted(source) !== undefined) return [];
    const offset = startOf(node) + referenceIn(source);
    const message = `Unexpected reference to the character ${unwanted.name}, expected printable text`;
    return [proseError(prose, 'control-character', offset, message, 'Remove it')];
  });

/** Where the first reference to such a character stands in a source; its start where that is not to be told. */
function referenceIn(source: string): number {
  const found = [...source.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi)].find(([, hex = '', decimal]) => {
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0xffff && firstUnwanted(String.fromCharCode(code)) !== undefined;
  });
  return found?.index ?? 0;
}

/** What a node says by itself, as a page would show it. */
function textsOf(node: MdastNode): readonly string[] {
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const attributes = isComponent ? node.attributes.map(({ value }) => value) : [];
  const fields: readonly unknown[] = [...Object.values(node), ...attributes];
  return fields.filter(field => typeof field === 'string');
}

function sourceOf({ text }: Prose, { position }: MdastNode): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
