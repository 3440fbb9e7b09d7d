/** An element of a drawing; text stands in `children` as it is written, escaped. */
export type SvgElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
};
export type SvgNode = SvgElement | string;

type OpenElement = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: SvgNode[];
};

/**
 * Reads the SVG that Vega writes: elements with quoted attributes after one space each, and text; no comments or
 * declarations, no bare `>`.
 */
export function readSvg(text: string): SvgElement {
  const document: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [document];
  let parent = document;
  for (let at = 0; at < text.length; ) {
    const begin = indexOf('<', text, at);
    const between = text.slice(at, begin);
    if (between.trim() !== '') parent.children.push(between);
    const end = indexOf('>', text, begin);
    if (text[begin + 1] === '/') {
      const name = text.slice(begin + 2, end);
      if (parent.name !== name) throw new Error(`Unexpected </${name}> in SVG, expected </${parent.name}>`);
      open.pop();
      parent = open.at(-1) ?? document;
    } else {
      const empty = text[end - 1] === '/';
      const element = readTag(text.slice(begin + 1, empty ? end - 1 : end));
      parent.children.push(element);
      if (!empty) {
        open.push(element);
        parent = element;
      }
    }
    at = end + 1;
  }
  const [root] = document.children;
  if (parent !== document || root === undefined || typeof root === 'string') {
    throw new Error('Unexpected end of SVG, expected one closed root element');
  }
  return root;
}

/** `path d="M0,0" fill="none"`. */
function readTag(tag: string): OpenElement {
  let space = tag.indexOf(' ');
  const name = space < 0 ? tag : tag.slice(0, space);
  const attributes: Record<string, string> = {};
  while (space >= 0) {
    const value = indexOf('="', tag, space) + 2;
    const end = indexOf('"', tag, value);
    attributes[tag.slice(space + 1, value - 2)] = tag.slice(value, end);
    space = tag.indexOf(' ', end);
  }
  return { name, attributes, children: [] };
}

function indexOf(mark: string, text: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new Error(`Unexpected end of SVG, expected \`${mark}\``);
  return at;
}

/** An element that is made here; numbers are written with two decimals, text is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SvgElement | string)[]
): SvgElement {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [
        key,
        typeof value === 'number' ? String(Math.round(value * 100) / 100) : value,
      ]),
    ),
    children: children.map(child => (typeof child === 'string' ? escapeXml(child) : child)),
  };
}

/** Writes a tree as text, attributes in the order they stand. */
export function writeSvg(node: SvgNode): string {
  if (typeof node === 'string') return node;
  let tag = `<${node.name}`;
  for (const key in node.attributes) tag += ` ${key}="${node.attributes[key]}"`;
  let inner = '';
  for (const child of node.children) inner += writeSvg(child);
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${node.name}>`;
}

/** Escapes a text for element content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
