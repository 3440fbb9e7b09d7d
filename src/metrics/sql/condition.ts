import type { Condition } from '../../core/terms/condition.ts';
import { nameSql, textSql } from '../database.ts';

/** A condition as SQL over the text columns of a table; a column the file does not have is blank in every row. */
export function conditionSql(where: Condition, columns: ReadonlySet<string>): string {
  const join = (parts: readonly Condition[], word: 'AND' | 'OR', none: string) =>
    parts.length === 0 ? none : `(${parts.map(part => conditionSql(part, columns)).join(` ${word} `)})`;
  if ('all' in where) return join(where.all, 'AND', 'true');
  if ('any' in where) return join(where.any, 'OR', 'false');
  const cell = columns.has(where.column) ? nameSql(where.column) : "''";
  if ('blank' in where) return `${cell} ${where.blank ? '=' : '<>'} ''`;
  const values = 'in' in where ? where.in : where.notIn;
  if (values.length === 0) return 'in' in where ? 'false' : 'true';
  return `${cell} ${'in' in where ? '' : 'NOT '}IN (${values.map(textSql).join(', ')})`;
}
