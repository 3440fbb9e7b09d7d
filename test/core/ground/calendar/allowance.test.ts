import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { allowanceOf, type LimitAround } from '../../../../src/core/ground/calendar/allowance.ts';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import { subtract } from '../../../../src/core/ground/calendar/overlap.ts';
import { addDays, startOfDay } from '../../../../src/core/ground/calendar/plain-date.ts';
import type { TimeLimit } from '../../../../src/core/ground/calendar/time-limit.ts';
import type { Calendar } from '../../../../src/core/ground/calendar/working-calendar.ts';
import {
  clockOf,
  deadline,
  desksClock,
  elapsedMs,
  wallClock,
  workingSpans,
} from '../../../../src/core/ground/calendar/working-time.ts';
import { anyHolidays, shiftsOn } from './any-holidays.ts';
import { date, zone } from './zones.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
const shift = fc.tuple(time, fc.oneof(time, fc.constant('24:00'))).filter(([from, to]) => from < to);
const shifts = fc.array(shift, { minLength: 1, maxLength: 2 });

/** A desk with holidays and days of its own hours around a date, a start there, and agreed pauses and own ones after it. */
const situation = fc.tuple(date, zone).chain(([from, name]) => {
  const near = fc.nat(20).map(days => addDays(from, days));
  const pause = fc
    .tuple(fc.nat(12 * 24), fc.integer({ min: 1, max: 60 }))
    .map(([start, length]) => ({ start: start * hour, end: (start + length) * hour }));
  return fc.record({
    desk: fc.record({
      id: fc.constant('desk'),
      zone: fc.constant(name),
      hours: fc.dictionary(fc.constantFrom(...week), shifts, { minKeys: 1 }),
      holidays: anyHolidays(near),
      otherHours: fc.uniqueArray(fc.record({ date: near, hours: shifts }), {
        maxLength: 3,
        selector: each => each.date,
      }),
    }),
    first: fc.constant(startOfDay(from, name)),
    ms: fc.nat(6 * day),
    agreed: fc.array(pause, { maxLength: 2 }),
    own: fc.option(pause, { nil: undefined }),
  });
});
type Situation = typeof situation extends fc.Arbitrary<infer Of> ? Of : never;

function around({ desk, first, agreed }: Situation, receivedNext = false): LimitAround {
  const covers = { start: first - 30 * day, end: first + 400 * day };
  const pauses = agreed.map(each => ({ start: first + each.start, end: first + each.end }));
  const wall = pauses.length === 0 ? wallClock() : clockOf(subtract([covers], pauses), covers);
  return {
    zone: desk.zone,
    desks: [desk as Calendar],
    receivedNext,
    clock: () => desksClock([desk as Calendar], covers.start, covers.end, pauses),
    ofDays: of =>
      of === 'calendar'
        ? { whole: wallClock(), stopped: wall }
        : {
            whole: desksClock([desk as Calendar], covers.start, covers.end),
            stopped: desksClock([desk as Calendar], covers.start, covers.end, pauses),
          },
  };
}

const startOf = ({ first, ms }: Situation) => first + ms;
const ownOf = ({ first, own }: Situation): readonly Span[] =>
  own ? [{ start: first + own.start, end: first + own.end }] : [];

test('in time is what took no more on its clock: at the deadline, one ms after it only where the clock stands still', () => {
  fc.assert(
    fc.property(situation, fc.nat(60 * hour), (each, ms) => {
      const clock = around(each).clock();
      const start = startOf(each);
      const due = deadline(clock, start, ms);
      fc.pre(due !== undefined);
      const allowed = allowanceOf({ ms }, { at: start }, [], around(each));
      expect(elapsedMs(clock, start, due!)).toBe(ms);
      expect(allowed.isOver({ at: due! })).toBe(false);
      const runsOn = elapsedMs(clock, due!, due! + 1) === 1;
      expect(allowed.isOver({ at: due! + 1 })).toBe(runsOn);
    }),
    { numRuns: 400 },
  );
});

test('what is late is so from the last instant at which it was in time, also where its clock stood still or was paused then', () => {
  fc.assert(
    fc.property(situation, fc.nat(60 * hour), fc.nat(20 * day), (each, ms, more) => {
      const start = startOf(each);
      const allowed = allowanceOf({ ms }, { at: start }, ownOf(each), around(each));
      const late = start + more;
      fc.pre(allowed.isOver({ at: late }));
      const { at: since } = allowed.inTimeUpTo({ at: late });
      expect([allowed.isOver({ at: since }), allowed.isOver({ at: since + 1 })]).toEqual([false, true]);
    }),
    { numRuns: 400 },
  );
});

/** The end of some days without a pause, day by day with Temporal. */
function endByTemporal(
  each: Situation,
  { days, of }: { days: number; of: string },
  received: boolean,
): number {
  const { desk } = each;
  const closes = (on: Temporal.PlainDate) => {
    const open = workingSpans(
      desk as Calendar,
      on.toZonedDateTime(desk.zone).epochMilliseconds,
      on.add({ days: 1 }).toZonedDateTime(desk.zone).epochMilliseconds,
    );
    return shiftsOn(desk as Calendar, on.toString()).length > 0 ? open.at(-1)?.end : undefined;
  };
  const at = startOf(each);
  let on = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(desk.zone).toPlainDate();
  if (received && !(at < (closes(on) ?? 0))) {
    do on = on.add({ days: 1 });
    while (closes(on) === undefined);
  }
  if (of === 'calendar') return on.add({ days: days + 1 }).toZonedDateTime(desk.zone).epochMilliseconds;
  for (let left = days; left > 0; ) {
    on = on.add({ days: 1 });
    if (closes(on) !== undefined) left--;
  }
  return closes(on)!;
}

const limit = fc.record({
  days: fc.integer({ min: 1, max: 8 }),
  of: fc.constantFrom('working' as const, 'calendar' as const),
});

test('days end with the last of them, by the days that counting gives', () => {
  fc.assert(
    fc.property(situation, limit, fc.boolean(), (drawn, days, received) => {
      const each = { ...drawn, agreed: [] };
      const allowed = allowanceOf(days, { at: startOf(each) }, [], around(each, received));
      const end = endByTemporal(each, days, received);
      const last = days.of === 'working' ? end : end - 1;
      expect([allowed.isOver({ at: last }), allowed.isOver({ at: last + 1 })]).toEqual([false, true]);
      expect(allowed.isOver({ at: last, nanos: 1 })).toBe(days.of === 'working');
      expect(allowed.overMs({ at: end + 5 })).toBe(5);
      expect(allowed.inTimeUpTo({ at: end + 5 })).toEqual({ at: end });
    }),
    { numRuns: 400 },
  );
});

test('a pause puts the end off by what the clock would have run in it, also where one puts it off into the next', () => {
  fc.assert(
    fc.property(situation, limit, (each, days) => {
      const start = startOf(each);
      const limits = around(each);
      const allowed = allowanceOf(days, { at: start }, ownOf(each), limits);
      const pauses = [
        ...ownOf(each),
        ...each.agreed.map(one => ({ start: each.first + one.start, end: each.first + one.end })),
      ];
      const end = endByTemporal(each, days, false);
      const { whole } = limits.ofDays(days.of);
      // Half an hour is the finest grain of desks; minutes of it are counted where the clock runs and is not paused.
      const needed = elapsedMs(whole, start, end)!;
      const step = 60_000;
      const runs = (from: number) => elapsedMs(whole, from, from + 1) === 1;
      const isPaused = (at: number) => pauses.some(one => one.start <= at && at < one.end);
      let at = start;
      for (let ran = 0; ran < needed; ) {
        const rest = step - (at % step);
        const isRunning = runs(at) && !isPaused(at);
        const length = isRunning ? Math.min(rest, needed - ran) : rest;
        if (isRunning) ran += length;
        at += length;
      }
      const last = days.of === 'working' ? at : at - 1;
      expect([allowed.isOver({ at: last }), allowed.isOver({ at: last + 1 })]).toEqual([false, true]);
    }),
    { numRuns: 60 },
  );
});

test('days of a time that is paused for good are never over', () => {
  const desk: Calendar = { id: 'desk', zone: 'UTC', hours: { monday: [['09:00', '17:00']] }, holidays: [] };
  const each = {
    desk,
    first: Date.UTC(2026, 5, 1),
    ms: 0,
    agreed: [],
    own: undefined,
  } as unknown as Situation;
  const paused: readonly Span[] = [{ start: Date.UTC(2026, 5, 2), end: Number.POSITIVE_INFINITY }];
  for (const limits of [
    { days: 1, of: 'working' },
    { days: 3, of: 'calendar' },
  ] satisfies TimeLimit[]) {
    const allowed = allowanceOf(limits, { at: Date.UTC(2026, 5, 1, 9) }, paused, around(each));
    expect(allowed.isOver({ at: Date.UTC(2026, 11, 1) })).toBe(false);
  }
});
