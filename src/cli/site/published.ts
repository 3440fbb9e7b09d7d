import { byName } from '../../core/ground/by-name.ts';
import type { Store } from '../../pipeline/index.ts';
import { sharedKey } from '../../pipeline/shared-key.ts';
import { digestOfContent, isSameFile, type Marks, textOfMarks } from './file-marks.ts';

/** What was published last, part by part: a part is a page with what stands beside it, or what belongs to no page. Plain JSON. */
export type Published = Readonly<Record<string, PublishedPart | undefined>>;

export type PublishedPart = {
  /** The hash of all that it shows. */
  readonly key: string;
  /** By path below `dist/`. */
  readonly files: Readonly<Record<string, PublishedFile>>;
};

/** What tells whether a file of `dist/` was touched since, empty where it is another one already, and the digest of what is in it. */
export type PublishedFile = readonly [mark: string, digest: string];

/** The part of a site that belongs to no page: scripts, and what is served as it is. */
export const shared = '*';

const name = 'published';
const wholeName = 'standing';

export function readPublished(store: Store): Published {
  const text = store.read(name, sharedKey(name));
  return byName(text === undefined ? {} : JSON.parse(text));
}

/** Whether `dist/`, by the digest of all marks in it, is file for file what was published last, for these keys: one hash tells, where most builds have nothing to do. */
export function isWhole(store: Store, keys: PublishedNow['keys'], digest: string): boolean {
  return store.read(wholeName, sharedKey(wholeName)) === digestOfWhole(keys, digest);
}

function digestOfWhole(keys: PublishedNow['keys'], digest: string): string {
  return digestOfContent(JSON.stringify([[...keys], digest]));
}

export type PublishedNow = {
  readonly keys: ReadonlyMap<string, string>;
  /** The files of each part, with their digests. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The files as they were put together, and as they stand published. */
  readonly written: Marks;
  readonly now: Marks;
};

/** Notes what is published. A file that another build has replaced meanwhile has no mark, and its part no key, that it could be known by. */
export function writePublished(store: Store, { keys, parts, written, now }: PublishedNow): void {
  const published: Record<string, PublishedPart> = {};
  let standing = 0;
  for (const [part, files] of parts) {
    const marked = [...files].map(([file, digest]) => {
      const mark = now.get(file);
      return [file, [mark !== undefined && isSameFile(mark, written.get(file)) ? mark : '', digest]] as const;
    });
    const stands = marked.every(([, [mark]]) => mark !== '');
    if (stands) standing += files.size;
    published[part] = { key: stands ? (keys.get(part) ?? '') : '', files: Object.fromEntries(marked) };
  }
  store.write(name, sharedKey(name), JSON.stringify(published));
  // A file that somebody put there meanwhile belongs to no part.
  store.write(
    wholeName,
    sharedKey(wholeName),
    standing === now.size ? digestOfWhole(keys, digestOfContent(textOfMarks(now))) : '',
  );
}

/** Whether a part was published for this key and each of its files stands as it did then. */
export function isStanding(part: PublishedPart | undefined, key: string, standing: Marks): boolean {
  if (part?.key !== key) return false;
  return Object.entries(part.files).every(([file, [mark]]) => standing.get(file) === mark);
}
