import { dateOf, type EpochMs, type Span } from '../../ground/calendar/instant.ts';
import type { PlainDateText } from '../../ground/calendar/plain-date.ts';
import { lastInstant } from '../../ground/calendar/span.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { DeliveryAround } from './occurrence.ts';

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

/** When a row arrived: a day counts as its end. */
export function arrivedAt(row: RowAnswer): EpochMs | undefined {
  const { delivered_at: arrived } = row.times;
  return arrived && lastInstant(arrived);
}

/** A day is the one that is written, a time the day it has in the objective’s zone. */
function dayOf({ start, end }: Span, { zone, rowZone }: Zones): PlainDateText {
  return dateOf(start, end > start ? rowZone : zone);
}
