import type { GroupsAsked } from '../core/checks/groups-asked.ts';
import type { WatchedColumns } from '../core/checks/watched-columns.ts';
import type { DatasetTerms } from '../core/datasets/terms.ts';
import type { EpochMs } from '../core/ground/calendar/instant.ts';

/** Where an agreement's data is, and how to read it. */
export type DataInput = {
  /** Absolute path of the repository. */
  readonly root: string;
  /** The agreement's folder from the root: `slas/marketing-sales`. */
  readonly folder: string;
  /** Zone of dates in coverage.csv and events.csv, and of datasets that name none. */
  readonly zone: string;
  readonly datasets: Readonly<Record<string, DatasetTerms>>;
  /** Names of datasets as they are written, where not all could be read. */
  readonly refused?: readonly string[] | undefined;
  readonly owners?: DataOwners;
  /** Columns of each dataset that its file must have, beside those its kind always needs. */
  readonly used: Readonly<Record<string, readonly string[]>>;
  /** What the terms say of columns of each dataset: the values that they name, and times that are in order. */
  readonly watched?: Readonly<Record<string, WatchedColumns>>;
  /** The groups of objectives that are judged per group, by objective. */
  readonly grouped?: Readonly<Record<string, GroupsAsked>>;
  /** When the data is looked at, so that nobody can know what comes after; left out where that may be long after the day it is judged for. */
  readonly seenAt?: EpochMs;
};

/** What is to be known of the folders whose datasets are named here, by their name. */
export type DataOwners = Readonly<
  Record<
    string,
    {
      /** Zone of dates in its coverage.csv. */
      readonly zone: string | undefined;
      /** The kind of each of its datasets, by name; undefined where that is said elsewhere. */
      readonly datasets: Readonly<Record<string, string | undefined>>;
    }
  >
>;
