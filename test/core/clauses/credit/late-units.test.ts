import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitOf, unitsIn } from '../../../../src/core/clauses/credit/late-units.ts';
import { readDuration } from '../../../../src/core/ground/calendar/duration.ts';
import { isoUtc } from '../../../../src/core/ground/calendar/instant.ts';
import { at } from '../../judge-sample.ts';

const weekday = [['09:00', '17:00']] as const;
const calendar = {
  id: 'desk',
  zone: 'UTC',
  hours: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  holidays: [],
};
type Counting = 'complete' | 'started';
const of = (unit: string, clock: 'wall' | 'working') => unitOf({ late: readDuration(unit)!, clock });
const counted = (
  since: string,
  until: string | undefined,
  [start, end]: readonly [string, string],
  unit: string,
  counting: Counting,
  { clock = 'wall' as 'wall' | 'working', zone = 'UTC' } = {},
) =>
  unitsIn(
    { since: isoUtc(at(since)), ...(until && { until: isoUtc(at(until)) }) },
    { start: at(start), end: at(end) },
    of(unit, clock)!,
    counting,
    { zone, calendar },
  );
const april = ['2026-04-01', '2026-05-01'] as const;

describe('units of lateness', () => {
  test('are complete at their end, and started the instant after the one before is', () => {
    const both = (until: string) =>
      (['complete', 'started'] as const).map(each =>
        counted('2026-04-02T10:00', until, april, '1 day', each),
      );
    expect(both('2026-04-02T10:00:00.001')).toEqual([0, 1]);
    expect(both('2026-04-03T09:59:59.999')).toEqual([0, 1]);
    expect(both('2026-04-03T10:00')).toEqual([1, 1]);
    expect(both('2026-04-03T10:00:00.001')).toEqual([1, 2]);
    expect(both('2026-04-05T12:00')).toEqual([3, 4]);
  });

  test('go on until the item is done, each in the span in which it is started or complete', () => {
    const may = ['2026-05-01', '2026-06-01'] as const;
    const june = ['2026-06-01', '2026-07-01'] as const;
    const open = (span: readonly [string, string], counting: Counting) =>
      counted('2026-04-28T12:00', '2026-05-03T12:00', span, '1 day', counting);
    expect([april, may, june].map(each => open(each, 'complete'))).toEqual([2, 3, 0]);
    expect([april, may, june].map(each => open(each, 'started'))).toEqual([3, 2, 0]);
    expect(counted('2026-04-28T12:00', undefined, may, '1 day', 'complete')).toBe(31);
  });

  test('are days by the clocks of the zone, and working hours and days of a calendar', () => {
    const zone = 'Europe/Berlin';
    const night = ['2026-03-28', '2026-03-30'] as const;
    // The clocks are put forward on 29 March: the day from noon to noon has 23 hours.
    expect(counted('2026-03-28T11:00', '2026-03-29T10:00', night, '1 day', 'complete', { zone })).toBe(1);
    expect(counted('2026-03-28T11:00', '2026-03-29T10:00', night, '24 hours', 'complete', { zone })).toBe(0);
    const clock = 'working';
    // Thursday 16:30 to Monday 10:00: half an hour, eight hours, one hour.
    const weekend = ['2026-04-02T16:30', '2026-04-06T10:00'] as const;
    expect(counted(...weekend, april, '1 hour', 'complete', { clock })).toBe(9);
    expect(counted(...weekend, april, '1 hour', 'started', { clock })).toBe(10);
    expect(counted(...weekend, april, '1 day', 'complete', { clock })).toBe(1);
  });

  test('of a working clock are started once the desk is open, in the span in which that is', () => {
    const clock = 'working';
    const both = (since: string, until: string, span: readonly [string, string] = april) =>
      ['1 hour', '1 day'].map(unit => counted(since, until, span, unit, 'started', { clock }));
    // Late from the close of business on Thursday 2 April on, or from that evening.
    expect(both('2026-04-02T17:00', '2026-04-02T17:00:01')).toEqual([0, 0]);
    expect(both('2026-04-02T19:00', '2026-04-03T09:00')).toEqual([0, 0]);
    expect(both('2026-04-02T19:00', '2026-04-03T09:00:00.001')).toEqual([1, 1]);
    // All of Friday, and the weekend.
    expect(both('2026-04-02T17:00', '2026-04-03T20:00')).toEqual([8, 1]);
    expect(both('2026-04-02T17:00', '2026-04-06T09:00')).toEqual([8, 1]);
    expect(both('2026-04-02T17:00', '2026-04-06T09:01')).toEqual([9, 2]);
    // From Friday to Monday, the first of June.
    const late = ['2026-05-29T17:00', '2026-06-01T09:30'] as const;
    expect(both(...late, ['2026-05-01', '2026-06-01'])).toEqual([0, 0]);
    expect(both(...late, ['2026-06-01', '2026-07-01'])).toEqual([1, 1]);
  });

  test('of a working clock are as many as begin in the minutes it runs', () => {
    const minute = 60_000;
    const begin = at('2026-04-01');
    const isOpen = (place: number) => {
      const time = new Date(begin + place * minute);
      return time.getUTCDay() % 6 !== 0 && time.getUTCHours() >= 9 && time.getUTCHours() < 17;
    };
    fc.assert(
      fc.property(
        fc.nat(14_000),
        fc.nat(6000),
        fc.integer({ min: 1, max: 700 }),
        fc.nat(20_000),
        (since, lasting, length, edge) => {
          // A unit is started by each minute of the clock that is the first of one.
          const starts = [];
          for (let place = since, ran = 0; place < since + lasting; place++)
            if (isOpen(place) && ran++ % length === 0) starts.push(place);
          const found = (from: number, to: number) =>
            unitsIn(
              { since: isoUtc(begin + since * minute), until: isoUtc(begin + (since + lasting) * minute) },
              { start: begin + from * minute, end: begin + to * minute },
              of(`${length} minutes`, 'working')!,
              'started',
              { zone: 'UTC', calendar },
            );
          expect([found(0, edge), found(edge, 40_000)]).toEqual([
            starts.filter(each => each < edge).length,
            starts.filter(each => each >= edge).length,
          ]);
        },
      ),
    );
  });

  test('are told apart to the nanosecond', () => {
    const day = ['2026-04-02', '2026-04-03'] as const;
    const from = (since: string, until: string, counting: Counting, clock: 'wall' | 'working' = 'wall') =>
      unitsIn(
        { since: `2026-04-02T${since}Z`, until: `2026-04-02T${until}Z` },
        { start: at(day[0]), end: at(day[1]) },
        of('1 hour', clock)!,
        counting,
        { zone: 'UTC', calendar },
      );
    expect(from('10:00:00', '11:00:00', 'started')).toBe(1);
    expect(from('10:00:00', '11:00:00.0000001', 'started')).toBe(2);
    expect(from('10:00:00.0005', '11:00:00.0004', 'started')).toBe(1);
    expect(from('10:00:00.0005', '11:00:00.0005', 'started')).toBe(1);
    expect(from('10:00:00.0005', '11:00:00.0006', 'started')).toBe(2);
    expect(from('10:00:00.0005', '11:00:00.0004', 'complete')).toBe(0);
    expect(from('10:00:00.0005', '11:00:00.0005', 'complete')).toBe(1);
    // The desk closes at 17:00, so that the hour that is late by half a microsecond is complete the next morning.
    expect(from('16:00:00.0005', '20:00:00', 'complete', 'working')).toBe(0);
    expect(from('16:00:00', '20:00:00', 'complete', 'working')).toBe(1);
    // Before it opens nothing elapses.
    expect(from('08:00:00.0005', '10:00:00', 'complete', 'working')).toBe(1);
    expect(from('08:00:00.0005', '10:00:00', 'started', 'working')).toBe(1);
  });

  test('a clock has only units of its own', () => {
    expect(of('1 working day', 'wall')).toBeUndefined();
    expect(of('1 calendar day', 'wall')).toBeUndefined();
    expect(of('1 calendar day', 'working')).toBeUndefined();
    expect(of('1 month', 'working')).toBeUndefined();
    expect(of('30 minutes', 'working')).toEqual({ amount: '0.5', unit: 'working-hour' });
  });

  test('are what counting one after the other gives, and each is in one span', () => {
    const hour = 3_600_000;
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.option(fc.nat(3000), { nil: undefined }),
        fc.integer({ min: 1, max: 50 }),
        fc.uniqueArray(fc.nat(4000), { minLength: 2, maxLength: 5 }),
        fc.constantFrom<Counting>('complete', 'started'),
        (since, lasting, length, edges, counting) => {
          const begin = at('2026-01-01');
          const done = lasting === undefined ? undefined : since + lasting;
          const item = {
            id: 'a',
            since: isoUtc(begin + since * hour),
            ...(done !== undefined && { until: isoUtc(begin + done * hour) }),
          };
          const naive = (start: number, end: number) => {
            let count = 0;
            for (let k = 1; since + (k - 1) * length <= 4000; k++) {
              const instant = counting === 'started' ? since + (k - 1) * length : since + k * length;
              const isThere =
                done === undefined || (counting === 'started' ? instant < done : instant <= done);
              if (isThere && start <= instant && instant < end) count++;
            }
            return count;
          };
          const sorted = edges.toSorted((a, b) => a - b);
          const unit = readDuration(`${length} hours`)!;
          const found = (start: number, end: number) =>
            unitsIn(item, { start: begin + start * hour, end: begin + end * hour }, unit, counting, {
              zone: 'UTC',
              calendar: undefined,
            });
          const parts = sorted.slice(1).map((end, place) => found(sorted[place]!, end));
          expect(parts).toEqual(sorted.slice(1).map((end, place) => naive(sorted[place]!, end)));
          expect(parts.reduce((total, each) => total + each, 0)).toBe(found(sorted[0]!, sorted.at(-1)!));
        },
      ),
    );
  });
});
