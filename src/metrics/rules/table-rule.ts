import type { CoverageRow } from '../../core/ground/data-facts.ts';
import type { Found } from '../capped.ts';
import type { Table } from '../table.ts';

/** What rules may depend on besides the table. */
export type Surroundings = {
  /** What coverage.csv says of the table. */
  readonly covered: readonly CoverageRow[] | undefined;
  /** Names of the agreement's datasets. */
  readonly datasets: readonly string[];
  /** All tables of the agreement by name, the side files among them. */
  readonly tables: ReadonlyMap<string, Table>;
};

/** What one rule finds in a table. */
export type TableRule = (table: Table, around: Surroundings) => readonly Found[];
