import { dateOf, type Span } from '../../ground/calendar/instant.ts';
import { addDays, dayNumber } from '../../ground/calendar/plain-date.ts';
import { begunEarlier, occurrenceDates } from '../../ground/calendar/recurrence.ts';
import { type Shift, workingDays } from '../../ground/calendar/working-calendar.ts';
import type { MaintenanceTerms } from './terms.ts';

const wholeDay: Shift = ['00:00', '24:00'];

/**
 * The windows of a clause that has a rule, which begin before the end of a span, in order; of one that began before the span, the part inside. A
 * window belongs to the day it begins on and lasts as long as the clocks of its zone say, like a shift (RULES 6): an hour they skip is not in it,
 * one they repeat is in it twice.
 */
export function windowsOf(
  { every, from, except, hours = wholeDay }: MaintenanceTerms,
  zone: string,
  within: Span,
): Span[] {
  if (every === undefined || within.end <= within.start) return [];
  const first = dateOf(within.start, zone);
  const after = addDays(dateOf(within.end - 1, zone), 1);
  const before = addDays(first, -1);
  const recurrence = from
    ? { rule: every, from, except }
    : begunEarlier({ rule: every, from: first, except });
  const days = new Set(occurrenceDates(recurrence, before, after).map(dayNumber));
  return workingDays(dailyFrom(zone, hours), dayNumber(before), dayNumber(after) - 1)
    .filter(({ day }) => days.has(day))
    .flatMap(({ shifts }) => shifts)
    .filter(({ start, end }) => start < within.end && end > within.start)
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end }));
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
