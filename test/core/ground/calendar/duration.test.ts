import { expect, test } from 'vitest';
import { addDuration } from '../../../../src/core/ground/calendar/add-duration.ts';
import { durationMs, readDuration } from '../../../../src/core/ground/calendar/duration.ts';
import { isoUtc } from '../../../../src/core/ground/calendar/instant.ts';

test('a duration is read with its unit in the words people use', () => {
  expect(readDuration('1 hour')).toEqual({ amount: '1', unit: 'hour' });
  expect(readDuration('90 minutes')).toEqual({ amount: '90', unit: 'minute' });
  expect(readDuration('1.50 h')).toEqual({ amount: '1.5', unit: 'hour' });
  expect(readDuration('45min')).toEqual({ amount: '45', unit: 'minute' });
  expect(readDuration('30 days')).toEqual({ amount: '30', unit: 'day' });
  expect(readDuration('2 working days')).toEqual({ amount: '2', unit: 'working-day' });
  expect(readDuration('4 Business Hours')).toEqual({ amount: '4', unit: 'working-hour' });
  expect(readDuration('6 months')).toEqual({ amount: '6', unit: 'month' });
});

test('what is no duration is refused', () => {
  for (const text of [
    '',
    '5',
    'hour',
    '-1 hour',
    '5 m',
    '1,5 h',
    '1e3 s',
    '1 hours days',
    '3 constructor',
    '1/2 hour',
  ])
    expect(readDuration(text), text).toBeUndefined();
});

test('fixed lengths are exact ms; a month and a working day have none', () => {
  const ms = (text: string) => durationMs(readDuration(text)!);
  expect(ms('1.1 h')).toBe(3_960_000);
  expect(ms('0.1 s')).toBe(100);
  expect(ms('1.5 days')).toBe(129_600_000);
  expect(ms('2 working hours')).toBe(7_200_000);
  expect(durationMs({ amount: '1/3', unit: 'hour' })).toBe(1_200_000);
  expect(durationMs({ amount: '1/7', unit: 'second' })).toBe(143);
  expect(ms('1 month')).toBeUndefined();
  expect(ms('1 working day')).toBeUndefined();
});

test('days, weeks and months added in a zone keep the time of day over a change of clocks', () => {
  const add = (at: string, text: string) => {
    const sum = addDuration(Date.parse(at), readDuration(text)!, 'America/New_York');
    return sum === undefined ? undefined : isoUtc(sum);
  };
  expect(add('2026-03-01T05:00:00Z', '30 days')).toBe('2026-03-31T04:00:00Z');
  expect(add('2026-03-01T05:00:00Z', '720 hours')).toBe('2026-03-31T05:00:00Z');
  expect(add('2026-01-31T17:00:00Z', '1 month')).toBe('2026-02-28T17:00:00Z');
  expect(add('2026-06-01T04:00:00Z', '2 weeks')).toBe('2026-06-15T04:00:00Z');
  expect(add('2026-06-01T04:00:00Z', '0.5 days')).toBe('2026-06-01T16:00:00Z');
  expect(add('2026-06-01T04:00:00Z', '1 working day')).toBeUndefined();
  expect(add('2026-06-01T04:00:00Z', '0.5 months')).toBeUndefined();
});
