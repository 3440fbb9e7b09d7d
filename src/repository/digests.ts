import { join } from 'node:path';
import { digestOf } from './digest.ts';
import { fileMark } from './file-mark.ts';
import type { Store } from './store.ts';

/** Where the digests of an earlier run are: an entry of a store, under the hash of what they are made by. */
export type KnownDigests = { readonly store: Store; readonly name: string; readonly key: string };

/** The digests of the files of a folder. */
export type Digests = {
  /** The digest of what a file holds by now, by its path from the root; undefined where it cannot be read. */
  readonly of: (file: string) => string | undefined;
  /** Leaves them to the next run, where they are not those that it knows. */
  readonly leave: () => void;
};

/** By path from the root; without a mark where a file may have been changed in the moment in which it was read. Plain JSON. */
type Known = Readonly<Record<string, readonly [mark: string, digest: string]>>;

/** A file that nobody touched for so long, in milliseconds, has another mark whenever somebody does; clocks and disks count no finer. */
const settledAfterMs = 10_000;

/** One file of so many, at least, is another where they are written. */
const leastOthers = 1_000;

/**
 * Digests that are kept from one run to the next: a file whose mark is the one it had is not read again, which takes most of the time where
 * nothing changed. What was changed shortly before it was read is read again next time.
 */
export function openDigests(root: string, { store, name, key }: KnownDigests, now = Date.now): Digests {
  const text = store.read(name, key);
  const before: ReadonlyMap<string, Known[string]> = new Map(
    Object.entries<Known[string]>(text ? JSON.parse(text) : {}),
  );
  const seen = new Map<string, Known[string]>();
  let others = 0;
  return {
    of: file => {
      const path = join(root, file);
      const found = fileMark(path);
      const known = before.get(file);
      if (found && known?.[0] === found.mark) {
        seen.set(file, known);
        return known[1];
      }
      const isSettled = found !== undefined && found.changedAt + settledAfterMs < now();
      const digest = digestOf(path);
      if (digest === undefined) return undefined;
      if (isSettled || known?.[1] !== digest) others++;
      seen.set(file, [isSettled ? found.mark : '', digest]);
      return digest;
    },
    leave: () => {
      // A few are sooner read again than all are written.
      if (others * leastOthers > before.size || seen.size !== before.size)
        store.write(name, key, JSON.stringify(Object.fromEntries(seen)));
    },
  };
}
