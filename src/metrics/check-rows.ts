import type { Database } from './database.ts';
import { type Found, locatedRows } from './located-rows.ts';
import { rowRules } from './rules/index.ts';
import type { Surroundings } from './rules/row-rule.ts';
import type { Table } from './table.ts';

/** Looks for all row rules in one scan; a rule that is broken then costs a query of its own for its rows. */
export async function checkRows(db: Database, table: Table, around: Surroundings): Promise<readonly Found[]> {
  const rules = rowRules.flatMap(make => make(table, around));
  const counts = rules.map((rule, index) => `count(*) FILTER (WHERE ${rule.bad}) AS n${index}`);
  const [counted] = await db.rows(`SELECT ${counts.join(', ')} FROM ${table.view}`);
  const broken = rules.filter((_, index) => Number(counted?.[`n${index}`] ?? 0) > 0);
  const founds: Found[] = [];
  for (const rule of broken) {
    const cells = rule.shows.map((sql, index) => `, ${sql} AS v${index}`).join('');
    const sql = `SELECT "#row" AS row${cells} FROM ${table.view} WHERE ${rule.bad}`;
    const say = (row: Readonly<Record<string, unknown>>) =>
      rule.say(...rule.shows.map((_, index) => String(row[`v${index}`] ?? '')));
    founds.push(await locatedRows(db, table, { ...rule, sql }, say));
  }
  return founds;
}
