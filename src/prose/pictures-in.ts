import type { Catalogue } from '../language/index.ts';
import { childrenOf, type Node, parse } from './parse.ts';
import { pictureName } from './picture-name.ts';

/** File names of the pictures that a text shows, each once, in its order. `text` is as for `proseHtml`. */
export function picturesIn(text: string, words: Catalogue): readonly string[] {
  const names = imagesOf(parse(text, words)).map(pictureName);
  return [...new Set(names.filter(name => name !== undefined))];
}

function imagesOf(node: Node): string[] {
  const src = node.type === 'element' && node.tagName === 'img' ? node.properties.src : undefined;
  return [...(typeof src === 'string' ? [src] : []), ...childrenOf(node).flatMap(imagesOf)];
}
