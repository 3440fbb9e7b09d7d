import { addCalendarDays } from './add-duration.ts';
import { dayOf, type EpochMs, type PlainDateText } from './instant.ts';
import { dayNumber } from './plain-date.ts';
import { type Calendar, type WorkingDay, workingDay, workingDays } from './working-calendar.ts';

/** When the last of "n working days" ends, as stated: with that day's last shift, or at the time of day it began. */
export type WorkingDayEnd = 'close-of-business' | 'same-time';

/** Days with working hours from one date up to another, the second not counted (RULES 12). */
export function workingDaysBetween(
  calendar: Calendar,
  startDate: PlainDateText,
  endDate: PlainDateText,
): number {
  return workingDays(calendar, dayNumber(startDate), dayNumber(endDate) - 1).length;
}

/**
 * The end of `n` working days after `start` (RULES 6); `start` itself for 0. The day of `start` does not count.
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
  const startDay = dayOf(start, calendar.zone);
  const lastDay = startDay + 7 * weeksFor(calendar, n);
  if (ends === 'close-of-business') {
    // A day that has begun is numbered two days later at most, however the clocks were changed.
    const running = firstWorkingDay(
      calendar,
      startDay - 2,
      startDay + 2,
      day => opening(day) <= start && start < close(day),
    );
    const last = nthWorkingDay(calendar, (running?.day ?? startDay) + 1, lastDay, n);
    return last && close(last);
  }
  const first = firstWorkingDay(calendar, startDay - 2, lastDay, day => start < close(day));
  const last = first && nthWorkingDay(calendar, first.day + 1, lastDay, n);
  if (first === undefined || last === undefined) return undefined;
  const at = addCalendarDays(Math.max(start, opening(first)), last.day - first.day, calendar.zone);
  return Math.min(Math.max(at, opening(last)), close(last));
}

/** Weeks that have so many working days where each week has one without its holidays; rules may close up to every second one. */
function weeksFor({ holidays }: Calendar, n: number): number {
  const closed = holidays.reduce((total, { days = 1 }) => total + days, 0);
  const weeks = n + closed + 3;
  return holidays.every(each => 'date' in each) ? weeks : 2 * weeks + 104;
}

const opening = (day: WorkingDay): EpochMs => day.shifts[0]!.start;
const close = (day: WorkingDay): EpochMs => Math.max(...day.shifts.map(shift => shift.end));

/** The first working day that fits, of those numbered `firstDay` to `lastDay`. */
function firstWorkingDay(
  calendar: Calendar,
  firstDay: number,
  lastDay: number,
  fits: (day: WorkingDay) => boolean,
): WorkingDay | undefined {
  for (let day = firstDay; day <= lastDay; day++) {
    const working = workingDay(calendar, day);
    if (working && fits(working)) return working;
  }
  return undefined;
}

/** The n-th working day, from 1, of those numbered `firstDay` to `lastDay`. */
function nthWorkingDay(
  calendar: Calendar,
  firstDay: number,
  lastDay: number,
  n: number,
): WorkingDay | undefined {
  let left = n;
  return firstWorkingDay(calendar, firstDay, lastDay, () => --left === 0);
}
