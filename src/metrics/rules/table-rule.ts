import type { WatchedColumns } from '../../core/checks/watched-columns.ts';
import type { EpochMs } from '../../core/ground/calendar/instant.ts';
import type { CoverageRow } from '../../core/ground/data-facts.ts';
import type { Found } from '../capped.ts';
import type { Table } from '../table.ts';

/** What rules may depend on besides the table. */
export type Surroundings = {
  /** What coverage.csv says of the table. */
  readonly covered: readonly CoverageRow[] | undefined;
  /** What the terms say of columns of the table. */
  readonly watched?: WatchedColumns | undefined;
  /** When the data is looked at, where that is known. */
  readonly seenAt?: EpochMs | undefined;
  /** Names of the datasets that have their file in the folder. */
  readonly datasets: readonly string[];
  /** Names of datasets that are written but cannot be read, so that nothing is known of them. */
  readonly refused?: readonly string[] | undefined;
  /** The kinds of those of them that are not read here, undefined where it is not known. */
  readonly unread: readonly (string | undefined)[];
  /** Where coverage.csv is for datasets of other folders, by the agreement’s name of them. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** The tables that a row may refer to, by name: in its own folder all that an agreement has, in another one those of that folder. */
  readonly tables: ReadonlyMap<string, Table>;
};

/** Those of a table that is looked at by itself. */
export const alone: Surroundings = {
  covered: undefined,
  datasets: [],
  unread: [],
  elsewhere: new Map(),
  tables: new Map(),
};

/** What one rule finds in a table. */
export type TableRule = (table: Table, around: Surroundings) => readonly Found[];
