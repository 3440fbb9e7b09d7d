import type { EpochMs, Span } from './calendar/instant.ts';
import type { Exact } from './exact.ts';

/** A row of coverage.csv: from when to when it says that a dataset is complete, or its rows of one service (RULES 3). */
export type CoverageRow = Span & {
  /** Left out where it is about all of the dataset. */
  readonly service?: string;
  /** The line of coverage.csv on which it begins. */
  readonly line: number;
};

/** Whose dataset it is: the folder, and its name there. */
export type DatasetOwner = { readonly folder: string; readonly name: string };

/** What is known of a dataset before anything is asked of it. */
export type DatasetFacts = {
  /** Path from the repository root. */
  readonly file: string;
  readonly rows: number;
  /** How many duplicates its rule dropped; they are not in `rows`. */
  readonly dropped?: number;
  /** Its rows that cannot be and are set aside, 1 the first of the file (RULES 33); they are not in `rows`. Left out where there are none. */
  readonly rejected?: readonly number[];
  /** First and last time stamp found in the column that places rows in time; undefined for an empty file. */
  readonly first: EpochMs | undefined;
  readonly last: EpochMs | undefined;
  /** The dataset of another folder that it is (RULES 28); left out where its file is the agreement’s own. */
  readonly owner?: DatasetOwner;
  /** Its rows of coverage.csv, in the order of the file; undefined where it has none, empty where none can be read. */
  readonly covered: readonly CoverageRow[] | undefined;
  /** The services that its rows name; left out where no row of coverage.csv is about one service. */
  readonly services?: readonly string[];
};

/** A row of events.csv. Times are epoch ms; `from`/`through` as a half-open span. */
export type AgreementEvent = {
  readonly row: number;
  readonly at: EpochMs;
  readonly kind: string;
  /** Objective id, or '' for all. */
  readonly objective: string;
  readonly span: Span | undefined;
  readonly effect: string;
  readonly by: string;
  readonly agreedBy: readonly string[];
  /** Id of the clause it is about, '' for none. */
  readonly clause: string;
  /** A figure it states, as written; '' for none. */
  readonly value: string;
  readonly note: string;
};

/** A row of fees.csv: what a service costs in a month. */
export type Fee = {
  readonly row: number;
  readonly service: string;
  /** One machine, account or seat of the service; '' where the file does not say. */
  readonly resource: string;
  /** `2026-05` */
  readonly month: string;
  readonly amount: Exact;
  readonly currency: string;
};

/** A group of rows, by the value that they have in one column. */
export type GroupFacts = {
  readonly name: string;
  /** The first time of one of its rows; undefined where rows have none. */
  readonly first: EpochMs | undefined;
};

/** What metrics knows of one agreement's data before the questions. */
export type DataFacts = {
  readonly datasets: Readonly<Record<string, DatasetFacts>>;
  /** In any order; who judges has them as they were recorded. */
  readonly events: readonly AgreementEvent[];
  /** Path of events.csv from the repository root. */
  readonly eventsFile: string;
  /** The rows of fees.csv; left out where there is no such file. */
  readonly fees?: readonly Fee[];
  /** The groups found in the rows of objectives that are judged per group, by objective, in the order of their names. */
  readonly groups?: Readonly<Record<string, readonly GroupFacts[]>>;
};
