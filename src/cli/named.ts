import { suggestion } from '../core/ground/nearest.ts';
import { UsageError } from './usage-error.ts';

/** The thing with this id; else a usage error that says which ids there are, and the nearest. */
export function namedOrFail<T extends { readonly id: string }>(
  among: readonly T[],
  id: string,
  what: string,
): T {
  const found = among.find(each => each.id === id);
  if (found) return found;
  const ids = among.map(each => each.id);
  const near = suggestion({ seen: id, among: ids });
  const known = ids.length === 0 ? `there is no ${what} yet` : `expected ${listed(ids)}`;
  throw new UsageError(`unexpected ${what} \`${id}\`, ${known}.${near ? ` ${near}` : ''}`);
}

/** More than these are given by the first and the last. */
const mostListed = 12;

function listed(ids: readonly string[]): string {
  return ids.length > mostListed
    ? `one from \`${ids[0]}\` to \`${ids.at(-1)}\``
    : `one of \`${ids.join('`, `')}\``;
}
