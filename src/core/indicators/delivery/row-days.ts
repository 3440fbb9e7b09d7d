import { dateOf, type Span } from '../../ground/calendar/instant.ts';
import type { PlainDateText } from '../../ground/calendar/plain-date.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { DeliveryAround } from './occurrence.ts';

/** More than zones are apart. */
const reachMs = 2 * 86_400_000;

type Zones = Pick<DeliveryAround, 'zone' | 'rowZone'>;

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

/** The rows that may be for what is due in a span, which is all that each of its occurrences has to look at. */
export function rowsNear(rows: readonly RowAnswer[], { start, end }: Span): readonly RowAnswer[] {
  return rows.filter(({ times: { due_on: due, delivered_at: arrived } }) => {
    if (due) return due.end > start - reachMs && due.start < end + reachMs;
    return arrived !== undefined && arrived.end > start - reachMs;
  });
}

/** A day is the one that is written, a time the day it has in the objective’s zone. */
function dayOf({ start, end }: Span, { zone, rowZone }: Zones): PlainDateText {
  return dateOf(start, end > start ? rowZone : zone);
}
