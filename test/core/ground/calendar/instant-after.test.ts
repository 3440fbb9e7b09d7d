import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDuration } from '../../../../src/core/ground/calendar/duration.ts';
import { heldSince } from '../../../../src/core/ground/calendar/held-since.ts';
import { instantAfter } from '../../../../src/core/ground/calendar/instant-after.ts';
import type { Calendar } from '../../../../src/core/ground/calendar/working-calendar.ts';
import { elapsedMs, workingClock } from '../../../../src/core/ground/calendar/working-time.ts';

const weekday = [['09:00', '17:00']] as const;
const desk: Calendar = {
  id: 'desk',
  zone: 'America/New_York',
  hours: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  holidays: [{ date: '2026-07-03' }],
};
const after = (at: string, duration: string, calendar: Calendar | undefined = desk) => {
  const found = instantAfter(Date.parse(at), readDuration(duration)!, 'America/New_York', calendar);
  return found === undefined ? undefined : new Date(found).toISOString();
};

test.each([
  ['2026-07-01T04:00:00Z', '10 days', '2026-07-11T04:00:00.000Z'],
  ['2026-03-01T05:00:00Z', '10 days', '2026-03-11T04:00:00.000Z'],
  ['2026-07-01T04:00:00Z', '2 working days', '2026-07-06T21:00:00.000Z'],
  ['2026-07-02T20:30:00Z', '1 working hour', '2026-07-06T13:30:00.000Z'],
  ['2026-08-31T04:00:00Z', '6 months', '2027-02-28T05:00:00.000Z'],
])('%s and %s are %s', (at, duration, instant) => {
  expect(after(at, duration)).toBe(instant);
});

test('working time without a calendar, and a part of a month or of a working day, are no instant', () => {
  const now = '2026-07-01T04:00:00Z';
  expect(instantAfter(Date.parse(now), readDuration('2 working days')!, 'UTC', undefined)).toBeUndefined();
  expect(after(now, '1.5 months')).toBeUndefined();
  expect(after(now, '1.5 working days')).toBeUndefined();
});

test('so many working hours later, so many working hours have passed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 24 }), fc.integer({ min: 1, max: 200 }), (hour, hours) => {
      const start = Date.UTC(2026, 0, 1) + hour * 3_600_000;
      const end = instantAfter(start, { amount: String(hours), unit: 'working-hour' }, desk.zone, desk)!;
      expect(elapsedMs(workingClock(desk, start, end + 1), start, end)).toBe(hours * 3_600_000);
    }),
  );
});

test('something is held since the first change after which it never failed', () => {
  const changes = [0, 10, 20, 30, 40];
  const from = (...held: number[]) => heldSince(changes, at => held.includes(Math.floor(at / 10)), 35);
  expect(from(1, 2, 3)).toBe(10);
  expect(from(0, 1, 3)).toBe(30);
  expect(from(0, 1, 2, 3)).toBe(0);
  expect(from(0, 1, 2)).toBeUndefined();
});
