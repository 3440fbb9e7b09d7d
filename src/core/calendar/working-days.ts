import { Temporal } from 'temporal-polyfill';
import { dateOf, type EpochMs, type PlainDateText } from './instant.ts';
import { type Calendar, dayNumber, type WorkingDay, workingDays } from './working-calendar.ts';

/** When the last of "n working days" ends, as stated: with that day's last shift, or at the time of day it began. */
export type WorkingDayEnd = 'close-of-business' | 'same-time';

/** Days with working hours from one date up to another, the second not counted (SEMANTICS 12). */
export function workingDaysBetween(
  calendar: Calendar,
  startDate: PlainDateText,
  endDate: PlainDateText,
): number {
  return workingDays(calendar, dayNumber(startDate), dayNumber(endDate) - 1).length;
}

/**
 * The end of `n` working days after `start` (SEMANTICS 6); `start` itself for 0. The day of `start` does not count.
 *
 * `close-of-business`: Friday 16:30 or 20:00, and Saturday, + 1 is the close of Monday.
 * `same-time`: Friday 16:30 + 1 is Monday 16:30. Out of hours it starts with the next working day: Friday 20:00 and
 * Saturday + 1 are Tuesday at Monday's opening time. A time outside the last day's hours is moved to its opening or close.
 *
 * Undefined where `n` is no whole number from 0 up, or the calendar has not so many working days.
 */
export function deadlineWorkingDays(
  calendar: Calendar,
  start: EpochMs,
  n: number,
  ends: WorkingDayEnd,
): EpochMs | undefined {
  if (!Number.isInteger(n) || n < 0) return undefined;
  if (n === 0) return start;
  const startDay = dayNumber(dateOf(start, calendar.zone));
  const lastDay = startDay + 7 * (n + calendar.holidays.length + 3);
  const days = workingDays(calendar, startDay - 2, lastDay);
  if (ends === 'close-of-business') {
    const running = days.find(day => opening(day) <= start && start < close(day));
    const after = days.filter(({ day }) => day > (running?.day ?? startDay));
    const last = after[n - 1];
    return last && close(last);
  }
  const base = days.findIndex(day => start < close(day));
  const first = days[base];
  const last = days[base + n];
  if (first === undefined || last === undefined) return undefined;
  const at = sameTime(calendar.zone, Math.max(start, opening(first)), last.day - first.day);
  return Math.min(Math.max(at, opening(last)), close(last));
}

const opening = (day: WorkingDay): EpochMs => day.shifts[0]!.start;
const close = (day: WorkingDay): EpochMs => Math.max(...day.shifts.map(shift => shift.end));

function sameTime(zone: string, at: EpochMs, days: number): EpochMs {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds;
}
