import type { MdastNode } from 'satteri';
import type { Prose } from '../prose.ts';

/** An address in prose, and the node that names it. */
export type Address = { readonly url: string; readonly node: MdastNode };

type Image = Extract<MdastNode, { type: 'image' | 'imageReference' }>;
type Link = Extract<MdastNode, { type: 'link' | 'definition' }>;

/** Addresses of images: written in place, or by a definition that an image refers to. */
export function imageAddresses(prose: Prose): Address[] {
  const images = prose.nodes.filter(
    (node): node is Image => node.type === 'image' || node.type === 'imageReference',
  );
  const found = images.flatMap((node): Address[] => {
    if (node.type === 'image') return [{ url: node.url, node }];
    const definitions = prose.nodes.flatMap(each =>
      each.type === 'definition' && identifier(each.identifier) === identifier(node.identifier)
        ? [{ url: each.url, node: each }]
        : [],
    );
    // All of them, since which one wins is the compiler's choice; without any there is no address that could be allowed.
    return definitions.length > 0 ? definitions : [{ url: '', node }];
  });
  return [...new Map(found.map(address => [address.node, address])).values()];
}

/** Addresses of links, autolinks and definitions. */
export function linkAddresses(prose: Prose): Address[] {
  const images = new Set(imageAddresses(prose).map(address => address.node));
  const links = prose.nodes.filter(
    (node): node is Link => (node.type === 'link' || node.type === 'definition') && !images.has(node),
  );
  return links.map(node => ({ url: node.url, node }));
}

function identifier(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, ' ').trim();
}
