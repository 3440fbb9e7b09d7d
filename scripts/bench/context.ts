/** Where things are, and how much is asked for. */
export type BenchContext = {
  /** Absolute path of this repository. */
  readonly root: string;
  /** Path of the executable. */
  readonly kept: string;
  /** How many agreements are generated. */
  readonly scale: number;
};
