import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { calendarGrid } from '../../../../src/core/ground/calendar/period-grid.ts';
import { anyDay } from './zones.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
const dateOf = (day: number) => epoch.add({ days: day });
const year = (value: number) => String(value).padStart(4, '0');
const runs = { numRuns: 2000 };

test('a week has the ISO number and year that Temporal gives its days', () => {
  const grid = calendarGrid({ every: 'week', zone: 'UTC' });
  fc.assert(
    fc.property(anyDay, day => {
      const date = dateOf(day);
      const { id, first, after } = grid.at(grid.indexOf(day));
      expect(id).toBe(`${year(date.yearOfWeek!)}-W${String(date.weekOfYear!).padStart(2, '0')}`);
      expect([dateOf(first).dayOfWeek, after - first]).toEqual([1, 7]);
      expect(first <= day && day < after).toBe(true);
    }),
    runs,
  );
});

test('a week from Sunday or Saturday begins on that day, seven days apart, and is named for it', () => {
  const weekday = { sunday: 7, saturday: 6 };
  fc.assert(
    fc.property(anyDay, fc.constantFrom('sunday', 'saturday'), (day, weekStart) => {
      const grid = calendarGrid({ every: 'week', weekStart, zone: 'UTC' });
      let first = dateOf(day);
      while (first.dayOfWeek !== weekday[weekStart]) first = first.subtract({ days: 1 });
      const index = grid.indexOf(day);
      expect(grid.at(index)).toEqual({
        id: `from-${first}`,
        first: epoch.until(first).days,
        after: epoch.until(first.add({ days: 7 })).days,
      });
      expect(grid.at(index + 1).first).toBe(grid.at(index).after);
    }),
    runs,
  );
});

test('months, quarters and years begin on their anchor day or the last of a shorter month, and leave no gap', () => {
  const every = fc.constantFrom('month', 'quarter', 'year');
  const month = fc.integer({ min: 1, max: 12 });
  const anchor = fc.integer({ min: 1, max: 31 });
  fc.assert(
    fc.property(anyDay, every, month, anchor, (day, unit, yearStart, anchorDay) => {
      const grid = calendarGrid({ every: unit, zone: 'UTC', yearStart, anchorDay });
      const index = grid.indexOf(day);
      const { first, after } = grid.at(index);
      const months = { month: 1, quarter: 3, year: 12 }[unit];
      const start = dateOf(first).with({ day: 1 });
      expect(first <= day && day < after).toBe(true);
      expect(dateOf(first).equals(start.with({ day: anchorDay }))).toBe(true);
      expect(dateOf(after).equals(start.add({ months }).with({ day: anchorDay }))).toBe(true);
      expect(grid.at(index + 1).first).toBe(after);
      if (unit !== 'month') expect((start.month - yearStart + 12) % months).toBe(0);
    }),
    runs,
  );
});

test('quarters and years that begin with a month are named for the calendar year in which their year ends', () => {
  const yearStart = fc.integer({ min: 2, max: 12 });
  fc.assert(
    fc.property(anyDay, yearStart, (day, month) => {
      const date = dateOf(day);
      const ends = date.month < month ? date.year : date.year + 1;
      const quarter = Math.floor(((date.month - month + 12) % 12) / 3) + 1;
      const years = calendarGrid({ every: 'year', zone: 'UTC', yearStart: month });
      const quarters = calendarGrid({ every: 'quarter', zone: 'UTC', yearStart: month });
      expect(years.at(years.indexOf(day)).id).toBe(`FY${year(ends)}`);
      expect(quarters.at(quarters.indexOf(day)).id).toBe(`FY${year(ends)}-Q${quarter}`);
    }),
    runs,
  );
});
