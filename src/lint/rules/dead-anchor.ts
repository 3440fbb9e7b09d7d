import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { startOf } from '../prose.ts';
import { linkAddresses } from './addresses.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** The sections that a page may have besides the text, and what begins the names of its clauses and definitions. */
const ofPage =
  /^(layers|promises|credits|capacity|over-time|sides|clauses|definitions|full-text|contacts|data|(clause|term)-.+)$/;

/**
 * Links within the page, `#goals`, lead to a heading of the text, to a promise or to another section; a browser that finds none stays where it is,
 * without a word.
 */
export const deadAnchor: Rule = prose => {
  const { objectives } = prose.known;
  // Without promises that can be read nobody knows what the page will have.
  if (objectives === undefined) return [];
  const slugger = new GithubSlugger();
  const headings = prose.nodes.flatMap(node => (node.type === 'heading' ? [slugger.slug(textOf(node))] : []));
  const ids = [...headings, ...objectives];
  return linkAddresses(prose).flatMap(({ url, node }) => {
    if (!url.startsWith('#') || url === '#') return [];
    const seen = decoded(url.slice(1));
    if (ids.includes(seen) || ofPage.test(seen)) return [];
    const message = `Unexpected address ${quoted(url)}, expected \`#\` and the id of a heading of the text, or of a promise`;
    return [
      {
        ...proseError(
          prose,
          'dead-anchor',
          startOf(node),
          message,
          'Name a heading, in lower case with `-` for spaces',
        ),
        meant: { seen, among: ids },
      },
    ];
  });
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
