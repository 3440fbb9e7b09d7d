import type { Found } from '../capped.ts';
import type { Database } from '../database.ts';
import type { Table } from '../table.ts';

export type CheckContext = {
  readonly db: Database;
  readonly table: Table;
  /** All tables of the agreement by name, the side files among them. */
  readonly tables: ReadonlyMap<string, Table>;
};

/** Something that shows only in several rows together. SQL says which rows; the words are made in the check. */
export type Check = (context: CheckContext) => Promise<readonly Found[]>;
