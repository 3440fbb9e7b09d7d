import { Temporal } from 'temporal-polyfill';

/** What the pipeline takes from the world; tests give their own. */
export type Effects = {
  /** The date of today in a zone, for an `asOf` that nobody gave. */
  readonly today: (zone: string) => string;
  /** `SOURCE_DATE_EPOCH` in seconds, if the environment has one. */
  readonly sourceDateEpoch: () => string | undefined;
  /** Told before each step, for progress. */
  readonly step: (name: string) => void;
  /** Told before each agreement of a step: how many of `total` are done. */
  readonly progress: (step: string, done: number, total: number) => void;
  /** Does a part of a step, so that it can be timed by itself. */
  readonly part: <T>(name: string, work: () => T) => T;
};

export const realEffects: Effects = {
  today: zone => Temporal.Now.plainDateISO(zone).toString(),
  sourceDateEpoch: () => process.env.SOURCE_DATE_EPOCH,
  step: () => {},
  progress: () => {},
  part: (_, work) => work(),
};
