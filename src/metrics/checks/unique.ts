import { nameSql } from '../database.ts';
import { locatedRows } from '../located-rows.ts';
import { shown } from '../shown.ts';
import type { Check } from './check.ts';

/** Rows that name the same thing as an earlier one: a second lead of one id, a second row of one month and segment. */
export const unique: Check = async context => {
  const { db, table } = context;
  const keys = table.kind.unique.filter(name => table.names.has(name));
  const [main = ''] = table.kind.unique;
  if (!keys.includes(main)) return [];
  const period = table.kind.unbroken?.period === main;
  const columns = keys.map(nameSql).join(', ');
  const sql = `
    SELECT "#row" AS row, first, ${keys.map((name, index) => `${nameSql(name)} AS k${index}`).join(', ')}
    FROM ${table.view} JOIN (
      SELECT ${columns}, min("#row") AS first FROM ${table.view} WHERE ${nameSql(main)} <> ''
      GROUP BY ALL HAVING count(*) > 1
    ) USING (${columns})
    WHERE "#row" > first`;
  const rule = {
    code: period ? 'duplicate-period' : 'duplicate-id',
    severity: 'error',
    column: main,
    sql,
  } as const;
  return [
    await locatedRows(db, table, rule, row => {
      const rest = keys.slice(1).map((name, index) => ` of ${name} ${shown(String(row[`k${index + 1}`]))}`);
      const what = `${shown(String(row.k0))}${rest.join('')}`;
      const message = `Unexpected second ${what} in column ${shown(titleOf(main))}, expected it once; row ${row.first} has it first`;
      return { message, fix: 'Remove one of the two rows or correct it' };
    }),
  ];
  function titleOf(name: string) {
    return table.columns.find(column => column.name === name)?.title ?? name;
  }
};
