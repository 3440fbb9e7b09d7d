/** Where things are, and how much is asked for. */
export type BenchContext = {
  /** Absolute path of this repository. */
  readonly root: string;
  /** Absolute path of the house that is measured: that of the tests, so that figures compare whatever is in `slas/`. */
  readonly house: string;
  /** Path of the executable. */
  readonly kept: string;
  /** How many agreements are generated; one after the other where there are several numbers. */
  readonly scales: readonly number[];
  /** How often each scenario is run; its median counts. */
  readonly runs: number;
};
