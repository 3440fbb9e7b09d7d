import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysGone } from '../../../../src/core/ground/calendar/days-gone.ts';
import { addDays, dayNumber, daysBetween } from '../../../../src/core/ground/calendar/plain-date.ts';
import { workingDaysBetween } from '../../../../src/core/ground/calendar/working-days.ts';
import { date, zone } from './zones.ts';

const hours = [['09:00', '17:00']] as const;

test('days gone are the days between two dates, or the working days, in whatever order they are asked for', () => {
  const asked = fc.array(fc.integer({ min: -3, max: 80 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(date, zone, asked, fc.array(fc.nat(80)), (from, name, days, holidays) => {
      const calendar = {
        id: 'desk',
        zone: name,
        hours: { monday: hours, tuesday: hours, friday: hours },
        holidays: holidays.map(each => ({ date: addDays(from, each) })),
      };
      const all = daysGone(from, name, undefined);
      const working = daysGone(from, name, calendar);
      for (const each of days) {
        const day = dayNumber(from) + each;
        const until = addDays(from, each);
        expect(all(day)).toBe(each <= 0 ? 0 : daysBetween(from, until, name));
        expect(working(day)).toBe(each <= 0 ? 0 : workingDaysBetween(calendar, from, until));
      }
    }),
  );
});
