import { dateOf } from '../calendar/instant.ts';
import type { PlainDateText } from '../calendar/plain-date.ts';
import type { RowAnswer } from '../question.ts';

/** The day a row says it is for. */
export function dueOnOf(row: RowAnswer, zone: string): PlainDateText | undefined {
  const due = row.times.due_on;
  return due && dateOf(due.start, zone);
}

/** The day on which a row arrived. */
export function arrivedOn(row: RowAnswer, zone: string): PlainDateText | undefined {
  const arrived = row.times.delivered_at;
  return arrived && dateOf(arrived.start, zone);
}
