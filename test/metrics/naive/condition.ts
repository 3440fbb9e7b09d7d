import type { Bounds } from '../../../src/core/ground/bounds.ts';
import type { Condition } from '../../../src/core/ground/condition.ts';
import { exact } from '../../../src/core/ground/exact.ts';
import { isTime, type Row, type Table } from './table.ts';
import type { Named } from './time-cell.ts';

/** What has been seen: events before an instant, and any time of the columns that say when something is due. */
export type Seen = { readonly until: number; readonly due: ReadonlySet<string> };

/**
 * Whether a row fulfils a condition; a column that the file does not have is blank. With `seen`, an event at or after `until`
 * has not happened; undefined where the condition may still come true or not.
 */
export function holds(where: Condition, table: Table, row: Row, seen?: Seen): boolean | undefined {
  if ('all' in where) {
    const parts = where.all.map(part => holds(part, table, row, seen));
    if (parts.includes(false)) return false;
    return parts.includes(undefined) ? undefined : true;
  }
  if ('any' in where) {
    const parts = where.any.map(part => holds(part, table, row, seen));
    if (parts.includes(true)) return true;
    return parts.includes(undefined) ? undefined : false;
  }
  if ('notAfter' in where) return notAfter(where.column, where.notAfter, table, row, seen);
  const text = row.texts.get(where.column) ?? '';
  if ('in' in where) return where.in.includes(text);
  if ('notIn' in where) return !where.notIn.includes(text);
  if ('number' in where) return isBetween(where.number, table.columns.has(where.column) ? text : '');
  const isEvent = seen && !seen.due.has(where.column) && isTime(table.columns.get(where.column));
  const event = row.times.get(where.column);
  const isBlank = isEvent ? event === undefined || event.start >= seen.until : text === '';
  return isBlank === where.blank;
}

function notAfter(column: string, limit: string, table: Table, row: Row, seen?: Seen): boolean | undefined {
  if (!isTime(table.columns.get(column)) || !isTime(table.columns.get(limit))) return false;
  const event = row.times.get(column);
  const due = row.times.get(limit);
  if (due === undefined) return false;
  // A day or month is kept until it is over, an instant through itself.
  const inTime = ({ start, nanos = 0 }: Named) =>
    start < due.end || start < due.start || (start === due.start && nanos <= (due.nanos ?? 0));
  if (!seen) return event !== undefined && inTime(event);
  if (event !== undefined && event.start < seen.until) return inTime(event);
  return inTime({ start: seen.until, end: seen.until }) ? undefined : false;
}

function isBetween({ atLeast, above, atMost, below }: Bounds, text: string): boolean {
  if (text === '') return false;
  const number = exact(text);
  const sides = [
    atLeast === undefined || number.compare(exact(atLeast)) >= 0,
    above === undefined || number.compare(exact(above)) > 0,
    atMost === undefined || number.compare(exact(atMost)) <= 0,
    below === undefined || number.compare(exact(below)) < 0,
  ];
  return !sides.includes(false);
}
