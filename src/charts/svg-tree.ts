/** An element of a drawing; text stands in `children` as it is written, escaped. */
export type SvgElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
};
export type SvgNode = SvgElement | string;

/** Reads the SVG that Vega writes: elements with quoted attributes and text, no comments or declarations. */
export function readSvg(text: string): SvgElement {
  const stack: { name: string; attributes: Record<string, string>; children: SvgNode[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  for (const [token, close, name, attributes, empty] of text.matchAll(
    /<(\/)?([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>|[^<]+/g,
  )) {
    const parent = stack[stack.length - 1];
    if (parent === undefined) throw new Error('Unexpected closing tag in SVG');
    if (name === undefined) {
      if (token.trim() !== '') parent.children.push(token);
    } else if (close) {
      const done = stack.pop();
      if (done?.name !== name) throw new Error(`Unexpected </${name}> in SVG, expected </${done?.name}>`);
      stack[stack.length - 1]?.children.push(done);
    } else {
      const pairs = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)];
      const element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value])),
        children: [],
      };
      if (empty) parent.children.push(element);
      else stack.push(element);
    }
  }
  const root = stack[0]?.children[0];
  if (stack.length !== 1 || root === undefined || typeof root === 'string') {
    throw new Error('Unexpected end of SVG, expected one closed root element');
  }
  return root;
}

/** Writes a tree as text, attributes in the order they stand. */
export function writeSvg(node: SvgNode): string {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');
  const inner = node.children.map(writeSvg).join('');
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** Escapes a text for element content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
