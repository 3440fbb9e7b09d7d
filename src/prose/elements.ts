import { type Attributes, escaped, startTag, tag } from './markup.ts';
import type { Page } from './page.ts';
import { type Element, notePrefix, wordsIn } from './parse.ts';
import { pictureName } from './picture-name.ts';
import { misleading } from './url-safety.ts';

/** The id that the parser gives the heading over the notes. */
const notesHeading = 'footnote-label';

type Shown = (element: Element, page: Page) => string;

/** Every element that may come out, and how: what is not here is no prose. */
export const elements: Readonly<Record<string, Shown>> = {
  ...named(['p', 'em', 'strong', 'del', 'sup', 'blockquote', 'pre', 'thead', 'tbody', 'tr'], around),
  ...named(['br', 'hr'], ({ tagName }) => startTag(tagName, {}, '/>')),
  ...named(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], heading),
  a: link,
  img: picture,
  code: (element, page) => around(element, page, { class: classOf(element, /^language-/) }),
  ul: (element, page) => around(element, page, { class: classOf(element, /^contains-task-list$/) }),
  ol: (element, page) => around(element, page, { start: text(element, 'start') }),
  li: (element, page) =>
    around(element, page, { id: noteId(element), class: classOf(element, /^task-list-item$/) }),
  input: ({ tagName, properties }) =>
    startTag(
      tagName,
      { type: 'checkbox', checked: properties.checked === true || undefined, disabled: true },
      '/>',
    ),
  section: (element, page) => around(element, page, { 'data-footnotes': 'true', class: 'footnotes' }),
  table: (element, page) =>
    tag(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': page.words.headings.fullText },
      around(element, page),
    ),
  th: (element, page) => around(element, page, { scope: 'col', class: alignment(element) }),
  td: (element, page) => around(element, page, { class: alignment(element) }),
};

function named(names: readonly string[], shown: Shown): Readonly<Record<string, Shown>> {
  return Object.fromEntries(names.map(name => [name, shown]));
}

/** The element as it is, with these attributes alone. */
function around(element: Element, page: Page, attributes: Attributes = {}): string {
  return tag(element.tagName, attributes, page.inner(element));
}

/** A heading, one level below the page's own; its id is kept apart from those of the page. */
function heading(element: Element, page: Page): string {
  const level = Math.min(6, Number(element.tagName[1]) + 1);
  return tag(`h${level}`, { id: headingId(element, page) }, page.inner(element));
}

/** That of the heading over the notes is the parser’s; undefined for the first heading without a word. */
function headingId(element: Element, { idOf }: Page): string | undefined {
  if (text(element, 'id') === notesHeading) return `${notePrefix}${notesHeading}`;
  const id = idOf(wordsIn(element));
  return id === '' ? undefined : `text-${id}`;
}

/** A link; one within the page leads to a heading of the prose, an objective or a note. */
function link(element: Element, page: Page): string {
  const href = text(element, 'href') ?? '';
  const { properties } = element;
  if (properties.dataFootnoteRef !== undefined) {
    return around(element, page, {
      href,
      id: noteId(element),
      'aria-describedby': `${notePrefix}${notesHeading}`,
    });
  }
  if (properties.dataFootnoteBackref !== undefined) {
    return around(element, page, { href, 'aria-label': text(element, 'ariaLabel') });
  }
  if (misleading(href) !== undefined) return page.inner(element);
  const isOwn = /^#./.test(href) && !page.report?.objectives.some(({ id }) => href === `#${id}`);
  return around(element, page, {
    href: isOwn ? `#text-${href.slice(1)}` : href,
    title: text(element, 'title'),
  });
}

/** A picture beside the agreement; of one from elsewhere, which lint refuses, only its words. */
function picture(element: Element, { pictures }: Page): string {
  const alt = text(element, 'alt') ?? '';
  const name = pictureName(text(element, 'src') ?? '');
  if (name === undefined) return escaped(alt);
  const found = pictures.get(name);
  if (found === undefined) throw new Error(`No picture \`${name}\``);
  const { address: src, width, height } = found;
  const title = text(element, 'title');
  return startTag('img', { src, alt, title, loading: 'lazy', decoding: 'async', width, height });
}

/** The class for a table cell, in place of the inline style that the content policy would block. */
function alignment(element: Element): 'to-left' | 'to-middle' | 'to-right' {
  const style = text(element, 'style') ?? '';
  if (style.includes('right')) return 'to-right';
  return style.includes('center') ? 'to-middle' : 'to-left';
}

function noteId(element: Element): string | undefined {
  const id = text(element, 'id');
  return id?.startsWith(notePrefix) ? id : undefined;
}

/** The first class that is of an allowed form. */
function classOf({ properties: { className } }: Element, allowed: RegExp): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find(name => allowed.test(name));
}

function text({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null || typeof value === 'boolean' ? undefined : String(value);
}
