import type { DatasetTerms } from '../core/terms/dataset.ts';
import { type Database, nameSql } from './database.ts';

/**
 * Makes the table `name` of the row ids that a rule on duplicates drops, and gives how many they are. Rows that are blank in one
 * of the columns are no duplicates of each other.
 */
export async function droppedRows(
  db: Database,
  name: string,
  base: string,
  { by, keep }: NonNullable<DatasetTerms['duplicates']>,
): Promise<number> {
  const keys = by.map(nameSql);
  const order = keep === 'first' ? 'ASC' : 'DESC';
  await db.run(
    `CREATE TABLE ${name} AS SELECT rowid AS dropped FROM ${base} WHERE ${keys.map(key => `${key} <> ''`).join(' AND ')}
      QUALIFY row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY rowid ${order}) > 1`,
  );
  const [counted] = await db.rows(`SELECT count(*) AS n FROM ${name}`);
  return Number(counted?.n ?? 0);
}
