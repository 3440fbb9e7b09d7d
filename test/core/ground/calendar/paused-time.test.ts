import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '../../../../src/core/ground/calendar/instant.ts';
import { mergeSpans, subtract, totalMs } from '../../../../src/core/ground/calendar/overlap.ts';
import { lengthOutside, timeTakenMs } from '../../../../src/core/ground/calendar/time-taken.ts';
import type { Shift, Weekday } from '../../../../src/core/ground/calendar/working-calendar.ts';
import {
  type Calendar,
  clockOf,
  deadline,
  desksClock,
  lastInTime,
  wallClock,
  workingSpans,
} from '../../../../src/core/ground/calendar/working-time.ts';
import { date, zone } from './zones.ts';

const hour = 3_600_000;
const tableMs = 40 * 24 * hour;
const week = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
const shift: fc.Arbitrary<Shift> = fc.tuple(time, fc.oneof(time, fc.constant('24:00')));
const calendar: fc.Arbitrary<Calendar> = fc.record({
  id: fc.constant('any'),
  zone,
  hours: fc.dictionary(fc.constantFrom(...week), fc.array(shift, { maxLength: 2 })),
  holidays: fc.array(
    date.map(day => ({ date: day })),
    { maxLength: 2 },
  ),
});

/** Up to three desks in zones of their own, a table around changes of clocks, agreed pauses and an item's own. */
const situation = fc
  .record({
    desks: fc.array(calendar, { minLength: 1, maxLength: 3 }),
    from: fc.oneof(date, fc.constantFrom('2026-03-01', '2026-10-01', '2011-12-10')),
    start: fc.nat(20 * 24 * hour),
    cuts: fc.array(fc.tuple(fc.nat(tableMs), fc.nat(3 * 24 * hour)), { maxLength: 4 }),
    agreed: fc.array(fc.tuple(fc.nat(tableMs), fc.nat(2 * 24 * hour)), { maxLength: 2 }),
  })
  .map(({ desks, from, start, cuts, agreed }) => {
    const base = startOfDay(from, 'UTC');
    const spans = (list: typeof cuts) =>
      mergeSpans(list.map(([at, ms]) => ({ start: base + at, end: base + at + ms })));
    return {
      desks,
      covers: { start: base, end: base + tableMs },
      start: base + start,
      pauses: spans(cuts).map(each => ({ start: each.start, end: Math.min(each.end, base + tableMs) })),
      agreed: spans(agreed),
    };
  });

test('kept is elapsed ≤ limit over several desks, their zones, and pauses: up to the last instant in time, and never again', () => {
  let answered = 0;
  fc.assert(
    fc.property(situation, fc.nat(60 * hour), ({ desks, covers, start, pauses, agreed }, limit) => {
      const paused = desksClock(desks, covers.start, covers.end, mergeSpans([...agreed, ...pauses]));
      const clock = desksClock(desks, covers.start, covers.end, agreed);
      const due = deadline(paused, start, limit);
      const last = lastInTime(paused, start, limit);
      const taken = (at: number) => timeTakenMs(clock, { at: start }, { at }, pauses);
      if (due !== undefined) expect(taken(due)).toBe(limit);
      if (due !== undefined && limit > 0) expect(taken(due - 1)).toBe(limit - 1);
      if (last === undefined) return;
      answered++;
      expect(taken(last)).toBe(limit);
      expect(taken(last + 1)).toBe(limit + 1);
    }),
    { numRuns: 500 },
  );
  expect(answered).toBeGreaterThan(100);
});

test('time runs while any desk is open, once where several are, and not in a pause', () => {
  fc.assert(
    fc.property(situation, ({ desks, covers, start, pauses, agreed }) => {
      const clock = desksClock(desks, covers.start, covers.end, agreed);
      const open = desks.flatMap(desk => workingSpans(desk, start, covers.end));
      expect(timeTakenMs(clock, { at: start }, { at: covers.end }, pauses)).toBe(
        totalMs(subtract(open, [...agreed, ...pauses])),
      );
    }),
  );
});

test('a pause without end stops the time for good, and a clock has no answer outside of what it knows', () => {
  const pauses = [{ start: 100, end: Number.POSITIVE_INFINITY }];
  expect(timeTakenMs(wallClock(), { at: 0 }, { at: 500 }, pauses)).toBe(100);
  const short = clockOf([{ start: 0, end: 50 }], { start: 0, end: 50 });
  expect(lengthOutside(short, { at: 0 }, { at: 60 }, [])).toBeUndefined();
});
