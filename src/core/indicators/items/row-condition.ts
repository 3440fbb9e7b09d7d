import { isNumberWithin } from '../../ground/bounds.ts';
import { type Due, isInTime } from '../../ground/calendar/done-by.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Condition } from '../../ground/condition.ts';
import type { RowAnswer } from '../../ground/question.ts';

/** When something of a row is due by a column; undefined where that is blank. */
export function dueOf(row: RowAnswer, column: string): Due | undefined {
  const due = row.times[column];
  return due && { ...due, nanos: row.nanos?.[column] };
}

/** Whether a row fulfils a condition as time passed before `until` and things were seen before `known`; undefined where it may still come to. */
export function rowFulfils(
  where: Condition,
  row: RowAnswer,
  until: EpochMs,
  known = until,
): boolean | undefined {
  if ('all' in where) {
    const parts = where.all.map(part => rowFulfils(part, row, until, known));
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  }
  if ('any' in where) {
    const parts = where.any.map(part => rowFulfils(part, row, until, known));
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
  }
  const value = row.texts[where.column] ?? '';
  if ('in' in where) return where.in.includes(value);
  if ('notIn' in where) return !where.notIn.includes(value);
  if ('number' in where) return isNumberWithin(where.number, value);
  const at = row.times[where.column]?.start;
  if ('notAfter' in where) {
    const done = at !== undefined && at < known ? { at, nanos: row.nanos?.[where.column] } : undefined;
    return isInTime(done, dueOf(row, where.notAfter), until);
  }
  const isBlank = at === undefined ? value === '' : at >= known;
  return isBlank === where.blank;
}
