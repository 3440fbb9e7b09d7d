import { isNumberWithin } from '../../ground/bounds.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { lastInstant } from '../../ground/calendar/span.ts';
import type { Stamp } from '../../ground/calendar/time-taken.ts';
import type { Condition } from '../../ground/condition.ts';
import type { RowAnswer } from '../../ground/question.ts';

/** Whether something was done in time for what is due by a column, to the nanosecond where that is a time. */
export function isDoneBy(row: RowAnswer, done: Stamp, dueColumn: string): boolean {
  const due = row.times[dueColumn];
  if (due === undefined) return false;
  const last = lastInstant(due);
  if (done.at !== last || due.end > due.start) return done.at <= last;
  return (done.nanos ?? 0) <= (row.nanos?.[dueColumn] ?? 0);
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
    const due = row.times[where.notAfter];
    if (!due) return false;
    if (at !== undefined && at < known)
      return isDoneBy(row, { at, nanos: row.nanos?.[where.column] }, where.notAfter);
    return lastInstant(due) < until ? false : undefined;
  }
  const isBlank = at === undefined ? value === '' : at >= known;
  return isBlank === where.blank;
}
