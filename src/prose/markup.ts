/** Values of attributes by name: `true` for one without a value, undefined for one that is left out. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const inText: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML: quotes and `>` too, as Astro writes texts, where `hast-util-to-html` escapes only `<` and `&`. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => inText[character] ?? '');
}

/** The start of an element, with its attributes in the order given. */
export function startTag(name: string, attributes: Attributes = {}, end: '>' | '/>' = '>'): string {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined) return '';
    if (value === true || value === '') return ` ${attribute}`;
    return ` ${attribute}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  return `<${name}${written.join('')}${end}`;
}

/** An element around HTML. */
export function tag(name: string, attributes: Attributes, html: string): string {
  return `${startTag(name, attributes)}${html}</${name}>`;
}
