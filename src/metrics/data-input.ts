import type { GroupsAsked } from '../core/checks/groups-asked.ts';
import type { DatasetTerms } from '../core/datasets/terms.ts';

/** Where an agreement's data is, and how to read it. */
export type DataInput = {
  /** Absolute path of the repository. */
  readonly root: string;
  /** The agreement's folder from the root: `slas/marketing-sales`. */
  readonly folder: string;
  /** Zone of dates in coverage.csv and events.csv, and of datasets that name none. */
  readonly zone: string;
  readonly datasets: Readonly<Record<string, DatasetTerms>>;
  /** By the name of a folder whose datasets are named here: the zone of dates in its coverage.csv, and all its datasets. */
  readonly owners?: Readonly<Record<string, DataOwner>>;
  /** Columns of each dataset that its file must have, beside those its kind always needs. */
  readonly used: Readonly<Record<string, readonly string[]>>;
  /** The groups of objectives that are judged per group, by objective. */
  readonly grouped?: Readonly<Record<string, GroupsAsked>>;
};

export type DataOwner = {
  readonly zone: string | undefined;
  readonly datasets: readonly string[];
  /** Whether it is read for nobody but those that name it. */
  readonly isLayer: boolean;
};
