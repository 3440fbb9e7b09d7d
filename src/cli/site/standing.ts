import { join } from 'node:path';
import type { Store } from '../../pipeline/index.ts';
import { marksIn } from './file-marks.ts';
import { filesOf, isStanding, readPublished } from './published.ts';

/** What stands in `dist/` as it was published. Plain data. */
export type Standing = {
  /** Of each part that was published and whose files nobody touched, the hash of all that it shows. */
  readonly keys: ReadonlyMap<string, string>;
  /** Whether that is all there is. */
  readonly isWhole: boolean;
};

/** Looks at every file of the `dist/` of a folder. */
export function findStanding(root: string, store: Store): Standing {
  const published = readPublished(store);
  const marks = marksIn(join(root, 'dist'));
  const standing = Object.entries(published).flatMap(([name, part]) =>
    part && isStanding(part, part.key, marks) ? [{ name, part }] : [],
  );
  return {
    keys: new Map(standing.map(({ name, part }) => [name, part.key])),
    isWhole: filesOf(standing.map(({ part }) => part)).length === marks.size,
  };
}
