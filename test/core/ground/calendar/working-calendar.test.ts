import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOf } from '../../../../src/core/ground/calendar/instant.ts';
import { addDays, dayNumber } from '../../../../src/core/ground/calendar/plain-date.ts';
import {
  type Calendar,
  type Shift,
  type WorkingDay,
  workingDays,
} from '../../../../src/core/ground/calendar/working-calendar.ts';
import { deadlineWorkingDays } from '../../../../src/core/ground/calendar/working-days.ts';
import { anyHolidays, shiftsOn } from './any-holidays.ts';
import { date, zone } from './zones.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const time = fc
  .integer({ min: 0, max: 47 })
  .map(half => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? 30 : '00'}`);
const shifts = fc.array(fc.tuple(time, time), { maxLength: 2 });
const hoursOfWeek = fc.array(shifts, { minLength: 7, maxLength: 7 });

/** A calendar, and a date a few days before its holidays and the days that have other hours. */
const desk = date.chain(from => {
  const near = fc.nat(20).map(days => addDays(from, days));
  const own = fc.record({
    date: near,
    hours: fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 2 }),
  });
  return fc
    .tuple(
      zone,
      hoursOfWeek,
      anyHolidays(near),
      fc.uniqueArray(own, { maxLength: 3, selector: each => each.date }),
    )
    .map(([name, hours, holidays, otherHours]): { calendar: Calendar; from: string } => ({
      from,
      calendar: {
        id: 'desk',
        zone: name,
        hours: Object.fromEntries(weekdays.map((weekday, place) => [weekday, hours[place]!])),
        holidays,
        otherHours,
      },
    }));
});

/** The first instant at which the clocks show a time or, where it is skipped, a later one. */
function firstAt(local: Temporal.PlainDateTime, name: string): number {
  const earlier = local.toZonedDateTime(name, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds;
  return earlier.getTimeZoneTransition('next')!.epochMilliseconds;
}

const zoned = (at: number, name: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);

/** The same days by Temporal. */
function byTemporal(calendar: Calendar, first: string, count: number): WorkingDay[] {
  return Array.from({ length: count }, (_, place) =>
    Temporal.PlainDate.from(first).add({ days: place }),
  ).flatMap(day => {
    const spans = shiftsOn(calendar, day.toString())
      .map(([start, end]: Shift) => ({
        sort: start,
        start: firstAt(day.toPlainDateTime(start), calendar.zone),
        end: firstAt(day.add({ days: end <= start ? 1 : 0 }).toPlainDateTime(end), calendar.zone),
      }))
      .sort((a, b) => a.sort.localeCompare(b.sort))
      .filter(span => span.start < span.end)
      .map(({ start, end }) => ({ start, end }));
    return spans.length > 0 ? [{ day: dayNumber(day.toString()), shifts: spans }] : [];
  });
}

test('working days are those that Temporal gives, on every clock', () => {
  fc.assert(
    fc.property(desk, ({ calendar, from }) => {
      const first = dayNumber(from);
      expect(workingDays(calendar, first, first + 19)).toEqual(byTemporal(calendar, from, 20));
    }),
    { numRuns: 300 },
  );
});

test('working days end where they do among all days of the calendar', () => {
  const ofDay = fc.integer({ min: 0, max: 86_399_999 });
  fc.assert(
    fc.property(desk, ofDay, fc.integer({ min: 1, max: 8 }), ({ calendar, from }, ms, n) => {
      const start = dayNumber(from) * 86_400_000 + ms;
      const startDay = dayNumber(dateOf(start, calendar.zone));
      const days = workingDays(calendar, startDay - 2, startDay + 7 * 80);
      const opening = (day: WorkingDay) => day.shifts[0]!.start;
      const close = (day: WorkingDay) => Math.max(...day.shifts.map(shift => shift.end));
      const running = days.find(day => opening(day) <= start && start < close(day));
      const last = days.filter(({ day }) => day > (running?.day ?? startDay))[n - 1];
      expect(deadlineWorkingDays(calendar, start, n, 'close-of-business')).toBe(last && close(last));
      const base = days.findIndex(day => start < close(day));
      const [first, nth] = [days[base], days[base + n]];
      const begun = first && Math.max(start, opening(first));
      const at = begun && nth && zoned(begun, calendar.zone).add({ days: nth.day - first.day });
      expect(deadlineWorkingDays(calendar, start, n, 'same-time')).toBe(
        at && Math.min(Math.max(at.epochMilliseconds, opening(nth)), close(nth)),
      );
    }),
    { numRuns: 500 },
  );
});
