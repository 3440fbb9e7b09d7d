import { type Component, startOf } from '../prose.ts';

/**
 * Offsets of a component's attributes in the source, in their order. The parser gives them no places, so the opening
 * tag is read again; what it cannot read is placed at the tag.
 */
export function attributeOffsets(source: string, component: Component): number[] {
  const start = startOf(component);
  const offsets: number[] = [];
  let at = start + 1 + (component.name?.length ?? 0);
  while (offsets.length < component.attributes.length) {
    while (/\s/.test(source[at] ?? '')) at++;
    const character = source[at];
    if (character === undefined || character === '>' || character === '/') break;
    offsets.push(at);
    at = character === '{' ? afterBraces(source, at) : afterAttribute(source, at);
  }
  while (offsets.length < component.attributes.length) offsets.push(start);
  return offsets;
}

function afterAttribute(source: string, from: number): number {
  const name = /[^\s=/>{]+\s*/y;
  name.lastIndex = from;
  const at = from + Math.max(1, name.exec(source)?.[0].length ?? 1);
  if (source[at] !== '=') return at;
  let value = at + 1;
  while (/\s/.test(source[value] ?? '')) value++;
  if (source[value] === '{') return afterBraces(source, value);
  const end = source.indexOf(source[value] ?? '"', value + 1);
  return end === -1 ? source.length : end + 1;
}

function afterBraces(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return at + 1;
  }
  return source.length;
}
