import { dateOf, type Span } from '../calendar/instant.ts';
import type { PlainDateText } from '../calendar/plain-date.ts';
import type { RowAnswer } from '../question.ts';
import type { Around } from './occurrence.ts';

type Zones = Pick<Around, 'zone' | 'rowZone'>;

/** The day a row says it is for. */
export function dueOnOf(row: RowAnswer, zones: Zones): PlainDateText | undefined {
  const due = row.times.due_on;
  return due && dayOf(due, zones);
}

/** The day on which a row arrived. */
export function arrivedOn(row: RowAnswer, zones: Zones): PlainDateText | undefined {
  const arrived = row.times.delivered_at;
  return arrived && dayOf(arrived, zones);
}

/** A day is the one that is written, a time the day it has in the objective’s zone. */
function dayOf({ start, end }: Span, { zone, rowZone }: Zones): PlainDateText {
  return dateOf(start, end > start ? rowZone : zone);
}
