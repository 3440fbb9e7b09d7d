import { dateOf, type EpochMs, type Span } from '../../ground/calendar/instant.ts';
import { addDays, dayNumber } from '../../ground/calendar/plain-date.ts';
import { occurrenceDates } from '../../ground/calendar/recurrence.ts';
import { type Shift, workingDays } from '../../ground/calendar/working-calendar.ts';
import type { MaintenanceTerms } from './terms.ts';

const wholeDay: Shift = ['00:00', '24:00'];

/**
 * The windows of a clause that has a rule, which begin in `[from, until)`, in order. A window belongs to the day it begins on and lasts as long as
 * the clocks of its zone say, like a shift (RULES 6): an hour they skip is not in it, one they repeat is in it twice.
 */
export function windowsOf(
  { every, from, except, hours = wholeDay }: MaintenanceTerms,
  zone: string,
  within: Span,
): Span[] {
  if (every === undefined || within.end <= within.start) return [];
  const first = dateOf(within.start, zone);
  const after = addDays(dateOf(within.end - 1, zone), 1);
  const dates = occurrenceDates({ rule: every, from: from ?? first, except }, first, after);
  const days = new Set(dates.map(dayNumber));
  const begins = (start: EpochMs) => start >= within.start && start < within.end;
  return workingDays(dailyFrom(zone, hours), dayNumber(first), dayNumber(after) - 1)
    .filter(({ day, shifts: [window] }) => days.has(day) && window !== undefined && begins(window.start))
    .flatMap(({ shifts }) => shifts);
}

function dailyFrom(zone: string, hours: Shift) {
  const shifts = [hours];
  return {
    id: 'windows',
    zone,
    hours: {
      monday: shifts,
      tuesday: shifts,
      wednesday: shifts,
      thursday: shifts,
      friday: shifts,
      saturday: shifts,
      sunday: shifts,
    },
    holidays: [],
  };
}
