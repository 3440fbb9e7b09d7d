import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  isoUtc,
  isZone,
  readAsOf,
  readLocal,
  startOfDay,
} from '../../../../src/core/ground/calendar/instant.ts';
import { addDays, isPlainDate } from '../../../../src/core/ground/calendar/plain-date.ts';
import { date, zone } from './zones.ts';

const utc = (text: string) => Date.parse(text);

describe('startOfDay', () => {
  test('is midnight by the clocks of the zone', () => {
    expect(isoUtc(startOfDay('2026-06-01', 'America/New_York'))).toBe('2026-06-01T04:00:00Z');
    expect(isoUtc(startOfDay('2026-06-01', 'Asia/Kathmandu'))).toBe('2026-05-31T18:15:00Z');
  });
  test('is the first instant after the gap where the clocks skip midnight', () => {
    expect(isoUtc(startOfDay('2026-04-24', 'Africa/Cairo'))).toBe('2026-04-23T22:00:00Z');
  });
  test('is the earlier midnight where there are two', () => {
    expect(isoUtc(startOfDay('2025-11-02', 'America/Havana'))).toBe('2025-11-02T04:00:00Z');
  });
  test('of a day that the zone skipped is the start of the next', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });
});

test('dateOf takes back what startOfDay made of a date, and the ms before lies on an earlier date', () => {
  fc.assert(
    fc.property(date, zone, (day, where) => {
      const start = startOfDay(day, where);
      fc.pre(start < startOfDay(addDays(day, 1), where));
      expect(dateOf(start, where)).toBe(day);
      expect(dateOf(start - 1, where) < day).toBe(true);
    }),
  );
});

test('isoUtc shows milliseconds only where there are any', () => {
  expect(isoUtc(utc('2026-06-22T04:00:00Z'))).toBe('2026-06-22T04:00:00Z');
  expect(isoUtc(utc('2026-06-22T04:00:00.120Z'))).toBe('2026-06-22T04:00:00.120Z');
});

test('isZone takes IANA names in their usual spelling', () => {
  for (const name of ['UTC', 'America/New_York', 'Asia/Seoul']) expect(isZone(name)).toBe(true);
  for (const name of [
    '',
    'Mars/Olympus',
    '+09:00',
    'america/new_york',
    '2026-01-01T00:00[Asia/Seoul]',
    'New York',
  ])
    expect(isZone(name), name).toBe(false);
});

test('isPlainDate takes dates that exist', () => {
  for (const text of ['2024-02-29', '2026-12-31']) expect(isPlainDate(text)).toBe(true);
  for (const text of ['2026-02-29', '2026-13-01', '2026-6-1', '20260601', '2026-06-01T00:00', ''])
    expect(isPlainDate(text), text).toBe(false);
});

describe('readAsOf', () => {
  test('reads a bare date as the end of that day in the zone', () => {
    expect(isoUtc(readAsOf('2026-06-21', 'America/New_York')!)).toBe('2026-06-22T04:00:00Z');
  });
  test('reads a time with an offset as itself', () => {
    expect(isoUtc(readAsOf('2026-06-21T12:00:00+09:00', 'America/New_York')!)).toBe('2026-06-21T03:00:00Z');
    expect(isoUtc(readAsOf('2026-06-21T12:00Z', 'America/New_York')!)).toBe('2026-06-21T12:00:00Z');
  });
  test('refuses all else', () => {
    for (const text of [
      '2026-06-21T12:00',
      '2026-02-30',
      '2026-02-30T00:00Z',
      'today',
      '',
      '2026-06-21T12:00Z[UTC]',
    ])
      expect(readAsOf(text, 'UTC'), text).toBeUndefined();
  });
});

describe('readLocal', () => {
  const read = (text: string, where = 'America/New_York') => {
    const reading = readLocal(text, where);
    return reading && { ...reading, at: isoUtc(reading.at) };
  };
  test('reads a time without an offset in the zone', () => {
    expect(read('2026-06-01T09:30:00')).toEqual({ at: '2026-06-01T13:30:00Z' });
    expect(read('2026-06-01 09:30')).toEqual({ at: '2026-06-01T13:30:00Z' });
    expect(read('2026-01-05 09:30:15.25')).toEqual({ at: '2026-01-05T14:30:15.250Z' });
  });
  test('reads a time with an offset as itself', () => {
    expect(read('2026-06-01T09:30:00Z')).toEqual({ at: '2026-06-01T09:30:00Z' });
    expect(read('2026-06-01 09:30:00+0530')).toEqual({ at: '2026-06-01T04:00:00Z' });
    expect(read('2026-06-01T09:30:00-04')).toEqual({ at: '2026-06-01T13:30:00Z' });
  });
  test('moves a time that DST skips by the length of the gap, with a note', () => {
    expect(read('2026-03-08T02:30')).toEqual({ at: '2026-03-08T07:30:00Z', note: 'skipped' });
    expect(read('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual({
      at: '2026-10-03T15:45:00Z',
      note: 'skipped',
    });
    expect(read('2011-12-30T10:00', 'Pacific/Apia')).toEqual({ at: '2011-12-30T20:00:00Z', note: 'skipped' });
  });
  test('reads a time that DST repeats as the earlier one, with a note', () => {
    expect(read('2026-11-01T01:30')).toEqual({ at: '2026-11-01T05:30:00Z', note: 'repeated' });
    expect(read('2026-11-01T01:30-05:00')).toEqual({ at: '2026-11-01T06:30:00Z' });
  });
  test('refuses what is no time', () => {
    for (const text of [
      '2026-06-01',
      '2026-02-30T10:00',
      '2026-06-01T24:00',
      '2026-06-01T10:00:60',
      '06/01/2026 10:00',
      '2026-06-01T10:00 EST',
      '2026-06-01T10:00+25:00',
      ' 2026-06-01T10:00',
      '',
    ])
      expect(readLocal(text, 'UTC'), text).toBeUndefined();
  });
});
