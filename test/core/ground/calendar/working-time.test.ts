import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoUtc, readLocal, type Span, startOfDay } from '../../../../src/core/ground/calendar/instant.ts';
import { subtract, totalMs } from '../../../../src/core/ground/calendar/overlap.ts';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import type { Shift, Weekday } from '../../../../src/core/ground/calendar/working-calendar.ts';
import {
  type Calendar,
  clockOf,
  deadline,
  elapsedMs,
  wallClock,
  workingClock,
  workingSpans,
} from '../../../../src/core/ground/calendar/working-time.ts';
import { anyHolidays, shiftsOn } from './any-holidays.ts';
import { date, zone } from './zones.ts';

const hour = 3_600_000;
const week: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const office = (
  where: string,
  shifts: readonly Shift[] = [['09:00', '17:00']],
  days: readonly Weekday[] = week.slice(0, 5),
): Calendar => ({
  id: 'office',
  zone: where,
  hours: Object.fromEntries(days.map(day => [day, shifts])),
  holidays: [],
});
const newYork = office('America/New_York');
const at = (text: string, where = 'America/New_York') => readLocal(text, where)!.at;
const lasting = (spans: readonly Span[]) => totalMs(spans) / hour;
const shown = (spans: readonly Span[]) => spans.map(span => `${isoUtc(span.start)}/${isoUtc(span.end)}`);

describe('working time in an office open 9–17', () => {
  const clock = workingClock(newYork, at('2026-06-01T00:00'), at('2026-07-01T00:00'));
  const due = (start: string, hours: number) => deadline(clock, at(start), hours * hour);
  test('Friday 16:30 + 1 h is Monday 09:30', () => {
    expect(due('2026-06-05T16:30', 1)).toBe(at('2026-06-08T09:30'));
  });
  test('Saturday 18:00 + 1 h is Monday 10:00', () => {
    expect(due('2026-06-06T18:00', 1)).toBe(at('2026-06-08T10:00'));
  });
  test('Friday 16:30 + 30 min is Friday 17:00, not Monday 09:00', () => {
    expect(due('2026-06-05T16:30', 0.5)).toBe(at('2026-06-05T17:00'));
  });
  test('+ 0 is the start itself, also out of hours', () => {
    expect(due('2026-06-06T18:00', 0)).toBe(at('2026-06-06T18:00'));
  });
  test('what is worked wholly out of hours took 0', () => {
    expect(elapsedMs(clock, at('2026-06-05T17:00'), at('2026-06-08T09:00'))).toBe(0);
    expect(elapsedMs(clock, at('2026-06-06T10:00'), at('2026-06-06T12:00'))).toBe(0);
  });
  test('time before the start counts back', () => {
    expect(elapsedMs(clock, at('2026-06-08T10:00'), at('2026-06-05T16:00'))).toBe(-2 * hour);
  });
  test('the table is plain numbers: spans, and the ms before each', () => {
    const day = workingClock(newYork, at('2026-06-05T12:00'), at('2026-06-08T10:00'));
    expect(shown(day.spans)).toEqual([
      '2026-06-05T16:00:00Z/2026-06-05T21:00:00Z',
      '2026-06-08T13:00:00Z/2026-06-08T14:00:00Z',
    ]);
    expect(day.cumulativeMs).toEqual([0, 5 * hour]);
  });
  test('a table too short has no answer rather than a wrong one', () => {
    const short = workingClock(newYork, at('2026-06-05T00:00'), at('2026-06-06T00:00'));
    expect(deadline(short, at('2026-06-05T16:30'), 0.5 * hour)).toBe(at('2026-06-05T17:00'));
    expect(deadline(short, at('2026-06-05T16:30'), 0.5 * hour + 1)).toBeUndefined();
    expect(deadline(short, at('2026-06-04T16:30'), hour)).toBeUndefined();
    expect(deadline(short, at('2026-06-05T16:30'), -1)).toBeUndefined();
    expect(elapsedMs(short, at('2026-06-04T16:30'), at('2026-06-05T16:30'))).toBeUndefined();
    expect(elapsedMs(short, at('2026-06-05T16:30'), at('2026-06-06T00:01'))).toBeUndefined();
    expect(deadline(workingClock(office('UTC', []), 0, hour), 0, 1)).toBeUndefined();
  });
});

test('wall time counts every ms', () => {
  expect(elapsedMs(wallClock(), 5, 12)).toBe(7);
  expect(deadline(wallClock(), 5, 7)).toBe(12);
});

test('a pause stops the clock, and what lies in it took 0', () => {
  const pause = { start: at('2026-06-08T10:00'), end: at('2026-06-08T12:00') };
  const clock = workingClock(newYork, at('2026-06-01T00:00'), at('2026-07-01T00:00'), [pause]);
  expect(deadline(clock, at('2026-06-08T09:30'), hour)).toBe(at('2026-06-08T12:30'));
  expect(elapsedMs(clock, pause.start, pause.end)).toBe(0);
  const covers = { start: 0, end: 100 };
  expect(elapsedMs(clockOf(subtract([covers], [{ start: 20, end: 50 }]), covers), 10, 60)).toBe(20);
});

describe('shifts', () => {
  const london = (shifts: readonly Shift[], from: string, to: string, days = week) =>
    workingSpans(office('Europe/London', shifts, days), at(from, 'Europe/London'), at(to, 'Europe/London'));
  test('split shifts leave the break out, in any order', () => {
    expect(
      shown(
        london(
          [
            ['13:00', '17:00'],
            ['09:00', '12:00'],
          ],
          '2026-01-05T00:00',
          '2026-01-06T00:00',
        ),
      ),
    ).toEqual(['2026-01-05T09:00:00Z/2026-01-05T12:00:00Z', '2026-01-05T13:00:00Z/2026-01-05T17:00:00Z']);
  });
  test('round the clock is one span', () => {
    expect(shown(london([['00:00', '24:00']], '2026-03-01T00:00', '2026-04-01T00:00'))).toEqual([
      '2026-03-01T00:00:00Z/2026-03-31T23:00:00Z',
    ]);
  });
  test('a shift over midnight belongs to the day it begins on, and is seen from the morning after', () => {
    expect(shown(london([['22:00', '06:00']], '2026-01-10T03:00', '2026-01-12T00:00', ['friday']))).toEqual([
      '2026-01-10T03:00:00Z/2026-01-10T06:00:00Z',
    ]);
  });
  test('last as long as the clocks say when DST begins or ends', () => {
    expect(lasting(london([['22:00', '06:00']], '2026-03-28T12:00', '2026-03-29T12:00'))).toBe(7);
    expect(lasting(london([['22:00', '06:00']], '2026-10-24T12:00', '2026-10-25T12:00'))).toBe(9);
    const lordHowe = office('Australia/Lord_Howe', [['00:00', '08:00']], week);
    expect(
      lasting(
        workingSpans(
          lordHowe,
          startOfDay('2026-10-04', lordHowe.zone),
          startOfDay('2026-10-05', lordHowe.zone),
        ),
      ),
    ).toBe(7.5);
  });
  test('that begin in the skipped hour begin when the clocks have jumped', () => {
    expect(shown(london([['01:30', '03:00']], '2026-03-29T00:00', '2026-03-30T00:00'))).toEqual([
      '2026-03-29T01:00:00Z/2026-03-29T02:00:00Z',
    ]);
    expect(london([['01:15', '01:45']], '2026-03-29T00:00', '2026-03-30T00:00')).toEqual([]);
  });
  test('that end in the repeated hour end the first time it is shown', () => {
    expect(shown(london([['00:00', '01:30']], '2026-10-25T00:00', '2026-10-26T00:00'))).toEqual([
      '2026-10-24T23:00:00Z/2026-10-25T00:30:00Z',
    ]);
  });
  test('of a day that the zone skipped do not slip to the next', () => {
    const apia = office('Pacific/Apia', [['09:00', '17:00']], ['friday']);
    expect(
      workingSpans(apia, startOfDay('2011-12-29', apia.zone), startOfDay('2012-01-03', apia.zone)),
    ).toEqual([]);
  });
  test('of a holiday fall away, the night shift into it does not', () => {
    const calendar: Calendar = {
      ...office('UTC', [['22:00', '06:00']], week),
      holidays: [{ date: '2026-01-02' }],
    };
    expect(
      shown(workingSpans(calendar, at('2026-01-01T12:00', 'UTC'), at('2026-01-03T12:00', 'UTC'))),
    ).toEqual(['2026-01-01T22:00:00Z/2026-01-02T06:00:00Z']);
  });
  test('written wrong are a bug of the caller', () => {
    expect(() => workingSpans(office('UTC', [['9:00', '17:00']]), 0, 1)).toThrow(
      'Unexpected time of day `9:00`, expected `HH:MM`',
    );
  });
});

test('a span that ends where it starts is empty', () => {
  expect(workingSpans(newYork, 5, 5)).toEqual([]);
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
const shift = fc.tuple(time, fc.oneof(time, fc.constant('24:00')));
const calendar: fc.Arbitrary<Calendar> = fc.record({
  id: fc.constant('any'),
  zone,
  hours: fc.dictionary(fc.constantFrom(...week), fc.array(shift, { maxLength: 3 })),
  holidays: anyHolidays(date),
  otherHours: fc.uniqueArray(fc.record({ date, hours: fc.array(shift, { minLength: 1, maxLength: 2 }) }), {
    maxLength: 3,
    selector: each => each.date,
  }),
});
/** A calendar, a table of 40 days (around a change of clocks in many zones) and three instants within. */
const situation = fc
  .record({
    calendar,
    from: fc.oneof(date, fc.constantFrom('2026-03-01', '2026-10-01', '2011-12-10')),
    ms: fc.tuple(...[0, 1, 2].map(() => fc.nat(40 * 24 * hour))),
  })
  .map(({ calendar, from, ms }) => {
    const start = startOfDay(from, calendar.zone);
    const clock = workingClock(calendar, start, start + 40 * 24 * hour);
    return { calendar, clock, covers: clock.covers, instants: ms.map(each => start + each) };
  });

test('elapsed(s, deadline(s, d)) = d, and 1 ms earlier it is less', () => {
  let answered = 0;
  fc.assert(
    fc.property(situation, fc.nat(60 * hour), ({ clock, instants }, duration) => {
      const start = instants[0]!;
      const due = deadline(clock, start, duration);
      if (due === undefined) {
        expect(elapsedMs(clock, start, clock.covers.end)).toBeLessThan(duration);
        return;
      }
      answered++;
      expect(elapsedMs(clock, start, due)).toBe(duration);
      if (duration > 0) expect(elapsedMs(clock, start, due - 1)).toBe(duration - 1);
      else expect(due).toBe(start);
    }),
    { numRuns: 500 },
  );
  expect(answered).toBeGreaterThan(100);
});

test('a desk’s clock reaches as far as it was asked for, whatever was asked before', () => {
  const calendar = { ...newYork };
  const clock = (to: number) => workingClock(calendar, Date.UTC(2026, 5, 1), to);
  const week = clock(Date.UTC(2026, 5, 8));
  expect(clock(Date.UTC(2026, 5, 8))).toBe(week);
  expect(clock(Date.UTC(2026, 5, 15)).spans).toHaveLength(2 * week.spans.length);
  expect(clock(Date.UTC(2026, 5, 8))).toEqual(week);
});

test('elapsed(a, b) + elapsed(b, c) = elapsed(a, c)', () => {
  fc.assert(
    fc.property(situation, ({ clock, instants }) => {
      const [a, b, c] = instants as [number, number, number];
      expect(elapsedMs(clock, a, b)! + elapsedMs(clock, b, c)!).toBe(elapsedMs(clock, a, c));
    }),
  );
});

test('elapsed is the total of the working spans between, however the table was cut', () => {
  fc.assert(
    fc.property(situation, ({ calendar, clock, instants }) => {
      const [a, b] = [...instants].sort((x, y) => x - y) as [number, number];
      expect(elapsedMs(clock, a, b)).toBe(totalMs(workingSpans(calendar, a, b)));
    }),
  );
});

test('away from changes of clocks an instant is worked exactly if the wall clock shows a time in a shift', () => {
  fc.assert(
    fc.property(situation, ({ calendar, clock, instants }) => {
      const [instant] = instants as [number];
      fc.pre(instant < clock.covers.end);
      const wall = (day: string, time: string) =>
        readLocal(
          `${time === '24:00' ? addDays(day, 1) : day}T${time === '24:00' ? '00:00' : time}`,
          calendar.zone,
        )!;
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: calendar.zone }).format(instant);
      let noted = false;
      const working = [-1, 0].some(offset => {
        const day = addDays(today, offset);
        return shiftsOn(calendar, day).some(([from, to]) => {
          const start = wall(day, from);
          const end = wall(to <= from ? addDays(day, 1) : day, to);
          noted ||= start.note !== undefined || end.note !== undefined;
          return start.at <= instant && instant < end.at;
        });
      });
      fc.pre(!noted);
      expect(clock.spans.some(span => span.start <= instant && instant < span.end)).toBe(working);
    }),
    { numRuns: 300 },
  );
});
