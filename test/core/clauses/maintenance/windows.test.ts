import { expect, test } from 'vitest';
import type { MaintenanceTerms } from '../../../../src/core/clauses/maintenance/terms.ts';
import { windowsOf } from '../../../../src/core/clauses/maintenance/windows.ts';
import { isoUtc, startOfDay } from '../../../../src/core/ground/calendar/instant.ts';

const zone = 'America/New_York';
const windows = (fields: Partial<MaintenanceTerms>, from: string, until: string, of = zone) =>
  windowsOf(
    { id: 'window', effect: 'remove', text: 'Worked on.', every: 'FREQ=WEEKLY;BYDAY=SU', ...fields },
    of,
    { start: startOfDay(from, of), end: startOfDay(until, of) },
  ).map(({ start, end }) => `${isoUtc(start).slice(0, 16)} ${isoUtc(end).slice(0, 16)}`);

test('a rule and its hours make a window on each of its days, without those that are excepted', () => {
  const found = windows({ hours: ['02:00', '04:00'], except: ['2026-01-18'] }, '2026-01-01', '2026-01-26');
  expect(found).toEqual([
    '2026-01-04T07:00 2026-01-04T09:00',
    '2026-01-11T07:00 2026-01-11T09:00',
    '2026-01-25T07:00 2026-01-25T09:00',
  ]);
});

test('a window over midnight belongs to the day it begins on', () => {
  expect(windows({ hours: ['23:00', '01:30'] }, '2026-01-04', '2026-01-05')).toEqual([
    '2026-01-05T04:00 2026-01-05T06:30',
  ]);
  expect(windows({ hours: ['23:00', '01:30'] }, '2026-01-06', '2026-01-07')).toEqual([]);
});

test('of a window that began before the first day the part after it is left out', () => {
  const nights = { every: 'FREQ=DAILY', hours: ['20:00', '07:00'] as const };
  expect(windows(nights, '2026-01-05', '2026-01-06', 'Etc/UTC')).toEqual([
    '2026-01-05T00:00 2026-01-05T07:00',
    '2026-01-05T20:00 2026-01-06T07:00',
  ]);
  // 5 January is a Monday: the night of Sunday reaches into it, that of Saturday does not.
  const before = (every: string, from?: string) =>
    windows(
      { every, hours: ['20:00', '07:00'], ...(from && { from }) },
      '2026-01-05',
      '2026-01-06',
      'Etc/UTC',
    ).filter(each => each.startsWith('2026-01-05T00:00')).length;
  expect(['SU', 'SA'].map(day => before(`FREQ=WEEKLY;BYDAY=${day}`))).toEqual([1, 0]);
  expect(['4', '5', '-28'].map(day => before(`FREQ=MONTHLY;BYMONTHDAY=${day}`))).toEqual([1, 0, 1]);
  expect(before('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=4')).toBe(1);
  // Without a day of its own, every second day, and a number of them, count from the first day.
  expect(['FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=2', 'FREQ=DAILY;COUNT=3'].map(each => before(each))).toEqual([
    0, 0, 0,
  ]);
  expect(before('FREQ=DAILY', '2026-01-05')).toBe(0);
});

test('without hours a window is the whole day', () => {
  expect(windows({}, '2026-01-04', '2026-01-05')).toEqual(['2026-01-04T05:00 2026-01-05T05:00']);
});

test('an hour that the clocks skip is not in a window, and one that is all of it leaves none', () => {
  expect(windows({ hours: ['01:00', '04:00'] }, '2026-03-08', '2026-03-09')).toEqual([
    '2026-03-08T06:00 2026-03-08T08:00',
  ]);
  expect(windows({ hours: ['02:00', '03:00'] }, '2026-03-08', '2026-03-09')).toEqual([]);
});

test('an hour that the clocks show twice is in a window twice', () => {
  expect(windows({ hours: ['00:30', '02:00'] }, '2026-11-01', '2026-11-02')).toEqual([
    '2026-11-01T04:30 2026-11-01T07:00',
  ]);
});

test('a rule counts from the clause’s first day', () => {
  const every = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU';
  const found = windows({ every, from: '2026-01-11', hours: ['02:00', '04:00'] }, '2026-01-01', '2026-02-09');
  expect(found.map(each => each.slice(0, 10))).toEqual(['2026-01-11', '2026-01-25', '2026-02-08']);
});
