import type { Condition } from '../../../src/core/ground/condition.ts';
import { nameSql, textSql } from '../database.ts';
import type { Table } from '../table.ts';
import { isTimeType, timeColumns } from './time.ts';

/** What a condition may see: events before an instant (SQL), and any time of the columns that say when something is due. */
export type Seen = { readonly until: string; readonly due: ReadonlySet<string> };

/**
 * A condition as SQL over the text columns of a table; a column the file does not have is blank in every row. With `seen`,
 * an event at or after `until` has not happened, and a comparison that may still come true is NULL.
 */
export function conditionSql(where: Condition, table: Pick<Table, 'names' | 'columns'>, seen?: Seen): string {
  const join = (parts: readonly Condition[], word: 'AND' | 'OR', none: string) =>
    parts.length === 0 ? none : `(${parts.map(part => conditionSql(part, table, seen)).join(` ${word} `)})`;
  if ('all' in where) return join(where.all, 'AND', 'true');
  if ('any' in where) return join(where.any, 'OR', 'false');
  if ('notAfter' in where) return notAfterSql(where.column, where.notAfter, table, seen);
  const cell = table.names.has(where.column) ? nameSql(where.column) : "''";
  if ('blank' in where) {
    const { ms } = timeColumns(where.column);
    const isEvent = seen && !seen.due.has(where.column) && isTime(table, where.column);
    if (isEvent) return `(${where.blank ? 'NOT ' : ''}coalesce(${ms} < ${seen.until}, false))`;
    return `${cell} ${where.blank ? '=' : '<>'} ''`;
  }
  if ('number' in where) {
    const signs = { atLeast: '>=', above: '>', atMost: '<=', below: '<' } as const;
    const number = `TRY_CAST(nullif(${cell}, '') AS DECIMAL(38, 6))`;
    const sides = Object.entries(where.number).map(
      ([side, end]) => `${number} ${signs[side as keyof typeof signs]} ${end}`,
    );
    return `coalesce(${sides.join(' AND ')}, false)`;
  }
  const values = 'in' in where ? where.in : where.notIn;
  if (values.length === 0) return 'in' in where ? 'false' : 'true';
  return `${cell} ${'in' in where ? '' : 'NOT '}IN (${values.map(textSql).join(', ')})`;
}

function isTime({ columns }: Pick<Table, 'columns'>, name: string): boolean {
  return columns.some(column => column.name === name && isTimeType(column.type));
}

/** A due day is over when the next one starts; a due time is kept to the millisecond. */
function notAfterSql(column: string, due: string, table: Pick<Table, 'columns'>, seen?: Seen): string {
  if (!isTime(table, column) || !isTime(table, due)) return 'false';
  const [event, limit] = [timeColumns(column), timeColumns(due)];
  const isDay = table.columns.some(each => each.name === due && each.type !== 'time');
  const inTime = isDay
    ? `(${event.ms} <= ${limit.ms} OR ${event.ms} < ${limit.end})`
    : `${event.ms} <= ${limit.ms}`;
  if (!seen) return `coalesce(${inTime}, false)`;
  const over = isDay ? `greatest(${limit.ms} + 1, ${limit.end})` : `${limit.ms} + 1`;
  return `CASE WHEN ${limit.ms} IS NULL THEN false WHEN ${event.ms} < ${seen.until} THEN ${inTime}
    WHEN ${over} > ${seen.until} THEN NULL ELSE false END`;
}
