import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, isoUtc, startOfDay } from '../../../../src/core/ground/calendar/instant.ts';
import {
  addPeriods,
  type PeriodRule,
  periodContaining,
  periodsBetween,
} from '../../../../src/core/ground/calendar/period.ts';
import { addDays, daysBetween } from '../../../../src/core/ground/calendar/plain-date.ts';
import { date, zone } from './zones.ts';

const ids = (rule: PeriodRule, from: string, to: string) =>
  periodsBetween(rule, from, to, 'full').map(({ id }) => id);
const on = (rule: PeriodRule, day: string) => periodContaining(rule, startOfDay(day, rule.zone));

describe('ids', () => {
  const utc = { zone: 'UTC' } as const;
  test('name days, ISO weeks, months, quarters and years', () => {
    expect(on({ every: 'day', ...utc }, '2026-06-14').id).toBe('2026-06-14');
    expect(on({ every: 'week', ...utc }, '2026-06-14').id).toBe('2026-W24');
    expect(on({ every: 'month', ...utc }, '2026-06-14').id).toBe('2026-06');
    expect(on({ every: 'quarter', ...utc }, '2026-06-14').id).toBe('2026-Q2');
    expect(on({ every: 'year', ...utc }, '2026-06-14').id).toBe('2026');
  });
  test('of weeks over New Year follow ISO', () => {
    expect(ids({ every: 'week', ...utc }, '2026-12-24', '2027-01-12')).toEqual([
      '2026-W52',
      '2026-W53',
      '2027-W01',
      '2027-W02',
    ]);
    expect(on({ every: 'week', ...utc }, '2027-01-03')).toMatchObject({
      id: '2026-W53',
      startDate: '2026-12-28',
      endDate: '2027-01-04',
      days: 7,
    });
    expect(on({ every: 'week', ...utc }, '2024-12-30').id).toBe('2025-W01');
  });
  test('of weeks from Sunday or Saturday are their first day', () => {
    expect(ids({ every: 'week', weekStart: 'sunday', ...utc }, '2026-03-07', '2026-03-09')).toEqual([
      'from-2026-03-01',
      'from-2026-03-08',
    ]);
    expect(on({ every: 'week', weekStart: 'saturday', ...utc }, '2026-03-01')).toMatchObject({
      id: 'from-2026-02-28',
      startDate: '2026-02-28',
      endDate: '2026-03-07',
      days: 7,
    });
    expect(on({ every: 'week', weekStart: 'monday', ...utc }, '2026-03-01').id).toBe('2026-W09');
  });
  test('of fiscal years and their quarters are named for the calendar year in which the year ends', () => {
    const year: PeriodRule = { every: 'year', yearStart: 7, ...utc };
    const quarter: PeriodRule = { every: 'quarter', yearStart: 7, ...utc };
    expect(on(year, '2025-07-01')).toMatchObject({
      id: 'FY2026',
      startDate: '2025-07-01',
      endDate: '2026-07-01',
      days: 365,
    });
    expect(on(year, '2026-06-30').id).toBe('FY2026');
    expect(ids(quarter, '2025-07-01', '2026-08-01')).toEqual([
      'FY2026-Q1',
      'FY2026-Q2',
      'FY2026-Q3',
      'FY2026-Q4',
      'FY2027-Q1',
    ]);
    expect(on({ every: 'quarter', yearStart: 2, ...utc }, '2026-01-15')).toMatchObject({
      id: 'FY2026-Q4',
      startDate: '2025-11-01',
      endDate: '2026-02-01',
    });
    expect(on({ every: 'month', yearStart: 7, ...utc }, '2026-06-14').id).toBe('2026-06');
  });
  test('of billing months are their first day', () => {
    const rule: PeriodRule = { every: 'month', anchorDay: 15, ...utc };
    expect(on(rule, '2026-06-15')).toMatchObject({ id: 'from-2026-06-15', endDate: '2026-07-15', days: 30 });
    expect(on(rule, '2026-06-14').id).toBe('from-2026-05-15');
  });
});

describe('month lengths', () => {
  test('a leap February has 29 days and a leap year 366', () => {
    expect(on({ every: 'month', zone: 'UTC' }, '2024-02-10').days).toBe(29);
    expect(on({ every: 'month', zone: 'UTC' }, '2100-02-10').days).toBe(28);
    expect(on({ every: 'year', zone: 'UTC' }, '2024-02-10').days).toBe(366);
  });
  test('a billing month from the 31st starts on the last day of shorter months', () => {
    const rule: PeriodRule = { every: 'month', anchorDay: 31, zone: 'Europe/London' };
    const starts = periodsBetween(rule, '2024-01-31', '2024-05-31', 'skip').map(({ startDate }) => startDate);
    expect(starts).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
    expect(on(rule, '2026-02-27').startDate).toBe('2026-01-31');
    expect(on(rule, '2026-02-28').startDate).toBe('2026-02-28');
  });
  test('a month with a change of clocks counts days, not hours', () => {
    expect(on({ every: 'month', zone: 'America/New_York' }, '2026-03-10').days).toBe(31);
    expect(on({ every: 'day', zone: 'America/New_York' }, '2026-03-08').days).toBe(1);
  });
});

describe('a day that the zone skipped', () => {
  const apia = 'Pacific/Apia';
  test('is no period, and no day of its month', () => {
    expect(ids({ every: 'day', zone: apia }, '2011-12-28', '2012-01-02')).toEqual([
      '2011-12-28',
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
    expect(on({ every: 'month', zone: apia }, '2011-12-05').days).toBe(30);
    expect(daysBetween('2011-12-29', '2011-12-31', apia)).toBe(1);
  });
});

describe('edges of an agreement', () => {
  const rule: PeriodRule = { every: 'month', zone: 'America/New_York' };
  const edge = (how: 'prorate' | 'skip' | 'full') => periodsBetween(rule, '2026-01-15', '2026-03-11', how);
  test('skip leaves cut periods out', () => {
    expect(edge('skip').map(({ id }) => id)).toEqual(['2026-02']);
  });
  test('full keeps them whole', () => {
    expect(
      edge('full').map(({ id, startDate, endDate, partial }) => [id, startDate, endDate, partial]),
    ).toEqual([
      ['2026-01', '2026-01-01', '2026-02-01', undefined],
      ['2026-02', '2026-02-01', '2026-03-01', undefined],
      ['2026-03', '2026-03-01', '2026-04-01', undefined],
    ]);
  });
  test('prorate clips them and keeps the days there would be', () => {
    const [first, whole, last] = edge('prorate');
    expect(first).toEqual({
      id: '2026-01',
      kind: 'month',
      start: Date.parse('2026-01-15T05:00:00Z'),
      end: Date.parse('2026-02-01T05:00:00Z'),
      startDate: '2026-01-15',
      endDate: '2026-02-01',
      days: 17,
      partial: true,
      fullDays: 31,
    });
    expect(whole).not.toHaveProperty('partial');
    expect(last).toMatchObject({ startDate: '2026-03-01', endDate: '2026-03-11', days: 10, fullDays: 31 });
    expect(isoUtc(last!.end)).toBe('2026-03-11T04:00:00Z');
  });
  test('an empty range has no periods', () => {
    expect(periodsBetween(rule, '2026-03-11', '2026-03-11', 'full')).toEqual([]);
    expect(periodsBetween(rule, '2026-03-11', '2026-01-01', 'full')).toEqual([]);
  });
});

describe('trailing periods', () => {
  const rule: PeriodRule = { trailingDays: 365, zone: 'UTC' };
  test('end with each month of the range and reach back N days', () => {
    const periods = periodsBetween(rule, '2026-01-15', '2026-04-01', 'full');
    expect(
      periods.map(({ id, kind, startDate, endDate, days }) => [id, kind, startDate, endDate, days]),
    ).toEqual([
      ['to-2026-01-31', 'trailing', '2025-02-01', '2026-02-01', 365],
      ['to-2026-02-28', 'trailing', '2025-03-01', '2026-03-01', 365],
      ['to-2026-03-31', 'trailing', '2025-04-01', '2026-04-01', 365],
    ]);
  });
  test('do not end with a month that the agreement does not finish', () => {
    expect(ids(rule, '2026-01-15', '2026-03-31')).toEqual(['to-2026-01-31', 'to-2026-02-28']);
  });
  test('are clipped or left out where they reach back before the agreement', () => {
    const short: PeriodRule = { trailingDays: 40, zone: 'UTC' };
    expect(periodsBetween(short, '2026-01-01', '2026-03-01', 'skip').map(({ id }) => id)).toEqual([
      'to-2026-02-28',
    ]);
    expect(periodsBetween(short, '2026-01-01', '2026-03-01', 'prorate')[0]).toMatchObject({
      startDate: '2026-01-01',
      days: 31,
      fullDays: 40,
      partial: true,
    });
  });
  test('are found by the month they end with, also when clipped', () => {
    const june = on(rule, '2026-06-10');
    expect(june.id).toBe('to-2026-06-30');
    expect(addPeriods(rule, june, -1).id).toBe('to-2026-05-31');
    const clipped = periodsBetween(rule, '2026-06-10', '2026-07-01', 'prorate')[0]!;
    expect(addPeriods(rule, clipped, 0)).toEqual(june);
  });
});

test('addPeriods gives the six months before, and a clipped period whole for 0', () => {
  const rule: PeriodRule = { every: 'month', zone: 'UTC' };
  const [january] = periodsBetween(rule, '2026-01-15', '2026-02-01', 'prorate');
  expect([-6, -5, -4, -3, -2, -1].map(n => addPeriods(rule, january!, n).id)).toEqual([
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
  ]);
  expect(addPeriods(rule, january!, 0)).toMatchObject({ startDate: '2026-01-01', days: 31 });
  expect(
    addPeriods(
      { every: 'month', anchorDay: 31, zone: 'UTC' },
      on({ every: 'month', anchorDay: 31, zone: 'UTC' }, '2026-01-31'),
      1,
    ).startDate,
  ).toBe('2026-02-28');
});

const rule = fc.record({
  every: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
  zone,
  weekStart: fc.constantFrom('monday', 'sunday', 'saturday'),
  yearStart: fc.integer({ min: 1, max: 12 }),
  anchorDay: fc.constantFrom(1, 1, 15, 28, 29, 30, 31),
});

test('periods tile the range without gap or overlap, in every zone', () => {
  fc.assert(
    fc.property(rule, date, fc.integer({ min: 1, max: 500 }), (every, from, length) => {
      const to = addDays(from, length);
      const periods = periodsBetween(every, from, to, 'prorate');
      fc.pre(startOfDay(from, every.zone) < startOfDay(to, every.zone));
      expect(periods[0]!.start).toBe(startOfDay(from, every.zone));
      expect(periods.at(-1)!.end).toBe(startOfDay(to, every.zone));
      for (const [i, period] of periods.entries()) {
        expect(period.start).toBeLessThan(period.end);
        if (i > 0) expect(period.start).toBe(periods[i - 1]!.end);
      }
      expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
      expect(periods.reduce((days, period) => days + period.days, 0)).toBe(daysBetween(from, to, every.zone));
    }),
  );
});

test('every instant lies in its period, and stepping forth and back returns to it', () => {
  fc.assert(
    fc.property(
      rule,
      date,
      fc.integer({ min: -30, max: 30 }),
      fc.integer({ min: 0, max: 86_399_999 }),
      (every, day, n, ms) => {
        const at = startOfDay(day, every.zone) + ms;
        const period = periodContaining(every, at);
        expect(period.start <= at && at < period.end).toBe(true);
        expect(dateOf(at, every.zone) >= period.startDate).toBe(true);
        expect(addPeriods(every, addPeriods(every, period, n), -n)).toEqual(period);
      },
    ),
  );
});
