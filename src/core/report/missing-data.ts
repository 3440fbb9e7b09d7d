/** Time that a period needs and of which coverage.csv says nothing of a dataset (RULES 3). */
export type MissingDataReport = {
  readonly dataset: string;
  /** The service whose rows are missing, where coverage.csv tells them apart. */
  readonly service?: string;
  /** Half-open, in UTC. */
  readonly from: string;
  readonly until: string;
  /** Path of coverage.csv from the repository root, and the lines of the dataset’s rows that end before it and begin after it. */
  readonly file: string;
  readonly before?: number;
  readonly after?: number;
};
