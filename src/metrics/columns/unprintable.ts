import { firstUnwanted } from '../../core/ground/source/characters.ts';

/** The first character of a cell that no text may have, as `U+202E`; a byte order mark, which some programs leave before a first cell, is none. */
export function unprintableIn(text: string): string | undefined {
  return firstUnwanted(text.replaceAll('\uFEFF', ''))?.name;
}
