import type { Store } from '../../pipeline/index.ts';
import type { Look } from './look-at.ts';

export type BuildOptions = {
  readonly store: Store;
  /** Whether the store is there for the next run too. */
  readonly lasting: boolean;
  /** At `dist/`, where somebody has begun to look. */
  readonly looking?: Promise<Look>;
  /** The path below which the site is published. */
  readonly base: string;
  /** Told of each page that is made: how many of `total` are done. */
  readonly progress: (done: number, total: number) => void;
};

export type Built = {
  readonly folder: string;
  readonly pages: number;
  /** How many of them were made now; the others are as they were. */
  readonly made: number;
  /** Whether all of it stood there already. */
  readonly stood: boolean;
};
