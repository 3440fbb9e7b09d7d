import { mostCards } from './list-pages.ts';

/** How many agreements the top of a page has room for. */
const room = 3;

/**
 * The agreements named at the top: the first few, the one that is being read always among them. None of many, so that no page changes with
 * what others are called.
 */
export function topLinks<T extends { readonly id: string }>(
  all: readonly T[],
  read: string | undefined,
): readonly T[] {
  if (all.length > mostCards) return [];
  const first = all.slice(0, room);
  const current = all.find(each => each.id === read);
  return !current || first.includes(current) ? first : [...first.slice(0, room - 1), current];
}
