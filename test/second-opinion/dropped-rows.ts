import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import { type Database, nameSql } from './database.ts';

/**
 * Makes the table `name` of the row ids that a rule on duplicates drops. Rows that are blank in one of the columns are no
 * duplicates of each other.
 */
export async function droppedRows(
  db: Database,
  name: string,
  base: string,
  { by, keep }: NonNullable<DatasetTerms['duplicates']>,
): Promise<void> {
  const keys = by.map(nameSql);
  const order = keep === 'first' ? 'ASC' : 'DESC';
  await db.run(
    `CREATE TABLE ${name} AS SELECT rowid AS dropped FROM ${base} WHERE ${keys.map(key => `${key} <> ''`).join(' AND ')}
      QUALIFY row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY rowid ${order}) > 1`,
  );
}
