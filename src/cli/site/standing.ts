import { join } from 'node:path';
import type { Store } from '../../pipeline/index.ts';
import { foldersIn, markOf, marksIn } from './file-marks.ts';
import { filesOf, isStanding, readPublished } from './published.ts';

/** What stands in `dist/` as it was published. Plain data. */
export type Standing = {
  /** Of each part that was published and whose files nobody touched, the hash of all that it shows. */
  readonly keys: ReadonlyMap<string, string>;
  /** Whether nothing else is there. */
  readonly alone: boolean;
  /** Its folders by their paths, each with its mark before the files in it were looked at. */
  readonly folders: ReadonlyMap<string, string | undefined>;
};

/** Looks at every file of the `dist/` of a folder. */
export function findStanding(root: string, store: Store): Standing {
  const published = readPublished(store);
  const dist = join(root, 'dist');
  const folders = new Map(foldersIn(dist).map(path => [path, markOf(path)]));
  const marks = marksIn(dist);
  const standing = Object.entries(published).flatMap(([name, part]) =>
    part && isStanding(part, part.key, marks) ? [{ name, part }] : [],
  );
  return {
    keys: new Map(standing.map(({ name, part }) => [name, part.key])),
    alone: filesOf(standing.map(({ part }) => part)).length === marks.size,
    folders,
  };
}

/** Whether no file came, went or gave way to another since. */
export function standsStill({ folders }: Standing): boolean {
  return [...folders].every(([path, mark]) => markOf(path) === mark);
}
