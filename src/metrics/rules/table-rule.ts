import type { CoverageRow } from '../../core/ground/data-facts.ts';
import type { Found } from '../capped.ts';
import type { Table } from '../table.ts';

/** What rules may depend on besides the table. */
export type Surroundings = {
  /** What coverage.csv says of the table. */
  readonly covered: readonly CoverageRow[] | undefined;
  /** Names of the datasets that have their file in the folder. */
  readonly datasets: readonly string[];
  /** Where coverage.csv is for datasets of other folders, by the agreement’s name of them. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** All tables of the agreement by name, the side files among them. */
  readonly tables: ReadonlyMap<string, Table>;
};

/** What one rule finds in a table. */
export type TableRule = (table: Table, around: Surroundings) => readonly Found[];
