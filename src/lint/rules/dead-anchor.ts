import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { startOf } from '../prose.ts';
import { linkAddresses } from './addresses.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** Links within the page, `#goals`, lead to a heading of it; a browser that finds none stays where it is, without a word. */
export const deadAnchor: Rule = prose => {
  const slugger = new GithubSlugger();
  const ids = prose.nodes.flatMap(node => (node.type === 'heading' ? [slugger.slug(textOf(node))] : []));
  return linkAddresses(prose).flatMap(({ url, node }) => {
    if (!url.startsWith('#') || url === '#') return [];
    const seen = decoded(url.slice(1));
    if (ids.includes(seen)) return [];
    const message = `Unexpected address ${quoted(url)}, expected \`#\` and the id of a heading of the text`;
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
