import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { nthWorkingDays } from '../../../../src/core/ground/calendar/nth-working-days.ts';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import type { Calendar, Shift } from '../../../../src/core/ground/calendar/working-calendar.ts';
import { anyHolidays, shiftsOn } from './any-holidays.ts';
import { date } from './zones.ts';

const day: readonly Shift[] = [['09:00', '17:00']];
const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };

test('the n-th working day of each month is the one that counting gives, and the last where there are fewer', () => {
  const nth = fc.oneof(fc.integer({ min: 1, max: 23 }), fc.constant('last' as const));
  fc.assert(
    fc.property(date, fc.nat(50), nth, fc.constant(date).chain(anyHolidays), (from, length, n, holidays) => {
      const calendar: Calendar = { id: 'desk', zone: 'UTC', hours, holidays };
      const until = addDays(from, length);
      const months = new Map<string, readonly Temporal.PlainDate[]>();
      const isDue = (each: Temporal.PlainDate) => {
        const month = each.toString().slice(0, 7);
        const ofMonth = Array.from({ length: each.daysInMonth }, (_, place) => each.with({ day: place + 1 }));
        const worked =
          months.get(month) ?? ofMonth.filter(one => shiftsOn(calendar, one.toString()).length > 0);
        months.set(month, worked);
        const due = n === 'last' ? worked.at(-1) : (worked[n - 1] ?? worked.at(-1));
        return due?.equals(each) ?? false;
      };
      const days = Array.from({ length }, (_, place) => Temporal.PlainDate.from(from).add({ days: place }));
      expect(nthWorkingDays(calendar, n, from, until)).toEqual(
        days.filter(isDue).map(each => each.toString()),
      );
    }),
    { numRuns: 60 },
  );
});
