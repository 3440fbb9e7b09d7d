import { type EpochMs, readLocal, startOfDay } from '../../ground/calendar/instant.ts';
import { nthWorkingDays } from '../../ground/calendar/nth-working-days.ts';
import { addDays, dayNumber, type PlainDateText } from '../../ground/calendar/plain-date.ts';
import { occurrenceDates } from '../../ground/calendar/recurrence.ts';
import type { Calendar } from '../../ground/calendar/working-calendar.ts';
import { deadlineWorkingDays, workingDaysBetween } from '../../ground/calendar/working-days.ts';
import type { DeliveryAround } from './occurrence.ts';
import type { DeliveryTerms } from './terms.ts';

export type Schedule = NonNullable<DeliveryTerms['schedule']>;

/** How many days are looked up ahead, as one period is asked for after the other: as many again as are known, within bounds. */
const leastAhead = 400;
const mostAhead = 4_000;

/** A reader of due days that goes through the rule once, not once for each period. */
export function dueDaysOf(
  schedule: Schedule,
  around: Pick<DeliveryAround, 'calendar' | 'firstDay'>,
): DeliveryAround['dueDays'] {
  let known: { from: PlainDateText; until: PlainDateText; days: readonly PlainDateText[] } | undefined;
  return (from, until) => {
    if (!known || from < known.from || until > known.until) {
      const start = known && known.from < from ? known.from : from;
      const last = known && known.until > until ? known.until : until;
      const ahead = Math.max(leastAhead, Math.min(mostAhead, dayNumber(last) - dayNumber(start)));
      const end = addDays(last, ahead);
      known = { from: start, until: end, days: dueDays(schedule, around, start, end) };
    }
    return known.days.slice(placeOf(from, known.days), placeOf(until, known.days));
  };
}

/** Where the first of some days in order stands that is not before a day. */
function placeOf(day: PlainDateText, days: readonly PlainDateText[]): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days that a calendar may be closed in a row. */
const longestClosing = 31;

/**
 * The days on which something is due from one date up to another, the second not counted, in order. Days that are put off to the same
 * working day are one.
 */
function dueDays(
  schedule: Schedule,
  { calendar, firstDay }: Pick<DeliveryAround, 'calendar' | 'firstDay'>,
  from: PlainDateText,
  until: PlainDateText,
): PlainDateText[] {
  const { holidays } = schedule;
  const ruled = (start: PlainDateText) => scheduledDates(schedule, firstDay, calendar, start, until);
  if (!holidays || !calendar) return ruled(from);
  const isWorkingDay = (date: PlainDateText) => workingDaysBetween(calendar, date, addDays(date, 1)) > 0;
  if (holidays === 'skip') return ruled(from).filter(isWorkingDay);
  // What was put off from before may fall into the span.
  const moved = ruled(addDays(from, -longestClosing)).map(date => {
    let day = date;
    for (let tries = 0; tries < longestClosing && !isWorkingDay(day); tries++) day = addDays(day, 1);
    return day;
  });
  return [...new Set(moved)].filter(day => day >= from && day < until).sort();
}

/** The days that a schedule names from one date up to another, the second not counted, in order: by its rule, or the n-th working day of each month. */
function scheduledDates(
  { every, workingDay, from: first, except }: Schedule,
  firstDay: PlainDateText,
  calendar: Calendar | undefined,
  from: PlainDateText,
  until: PlainDateText,
): PlainDateText[] {
  const begin = first ?? firstDay;
  if (every !== undefined) return occurrenceDates({ rule: every, from: begin, except }, from, until);
  if (workingDay === undefined || !calendar) return [];
  return nthWorkingDays(calendar, workingDay, from < begin ? begin : from, until).filter(
    date => !except?.includes(date),
  );
}

/** By the end of the day, a time of it, or its close of business; on a day without, that of the working day before. */
export function dueByOf(
  day: PlainDateText,
  at: string | undefined,
  { calendar, zone }: Pick<DeliveryAround, 'calendar' | 'zone'>,
): EpochMs {
  const end = startOfDay(addDays(day, 1), zone) - 1;
  if (at === undefined) return end;
  if (at !== 'close-of-business') return readLocal(`${day}T${at}`, zone)?.at ?? end;
  const close = calendar && deadlineWorkingDays(calendar, startOfDay(day, zone) - 1, 1, 'close-of-business');
  return close !== undefined && close <= end ? close : end;
}
