import { describe, expect, test } from 'vitest';
import { dateOf, readLocal } from '../../../../src/core/ground/calendar/instant.ts';
import type { Calendar, Shift } from '../../../../src/core/ground/calendar/working-calendar.ts';
import {
  deadlineWorkingDays,
  workingDaysBetween,
} from '../../../../src/core/ground/calendar/working-days.ts';

const day: readonly Shift[] = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
];
const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
const office: Calendar = {
  id: 'office',
  zone: 'America/New_York',
  hours,
  holidays: [{ date: '2026-07-03' }],
};
const at = (text: string) => readLocal(text, office.zone)!.at;

describe('workingDaysBetween', () => {
  test('counts the days with hours, without holidays, the last date not counted', () => {
    expect(workingDaysBetween(office, '2026-06-01', '2026-07-01')).toBe(22);
    expect(workingDaysBetween(office, '2026-07-01', '2026-08-01')).toBe(22);
    expect(workingDaysBetween(office, '2026-06-05', '2026-06-08')).toBe(1);
    expect(workingDaysBetween(office, '2026-06-06', '2026-06-08')).toBe(0);
    expect(workingDaysBetween(office, '2026-06-08', '2026-06-08')).toBe(0);
  });
  test('gives the working days gone of a period at the end of a day', () => {
    expect(workingDaysBetween(office, '2026-06-01', dateOf(at('2026-06-06T00:00'), office.zone))).toBe(5);
  });
  test('does not count a day that the zone skipped', () => {
    expect(workingDaysBetween({ ...office, zone: 'Pacific/Apia' }, '2011-12-26', '2012-01-02')).toBe(4);
  });
});

describe('deadlineWorkingDays', () => {
  const close = (start: string, n: number) => deadlineWorkingDays(office, at(start), n, 'close-of-business');
  const same = (start: string, n: number) => deadlineWorkingDays(office, at(start), n, 'same-time');
  test('by close of business, from working hours, evenings and weekends alike', () => {
    expect(close('2026-06-05T16:30', 1)).toBe(at('2026-06-08T17:00'));
    expect(close('2026-06-05T20:00', 1)).toBe(at('2026-06-08T17:00'));
    expect(close('2026-06-06T10:00', 1)).toBe(at('2026-06-08T17:00'));
    expect(close('2026-06-05T07:00', 2)).toBe(at('2026-06-09T17:00'));
  });
  test('at the same time, from the next opening when out of hours', () => {
    expect(same('2026-06-05T16:30', 1)).toBe(at('2026-06-08T16:30'));
    expect(same('2026-06-05T20:00', 1)).toBe(at('2026-06-09T09:00'));
    expect(same('2026-06-06T18:00', 1)).toBe(at('2026-06-09T09:00'));
    expect(same('2026-06-05T07:00', 1)).toBe(at('2026-06-08T09:00'));
  });
  test('over a holiday and a change of clocks', () => {
    expect(close('2026-07-02T10:00', 1)).toBe(at('2026-07-06T17:00'));
    expect(same('2026-03-06T16:30', 1)).toBe(at('2026-03-09T16:30'));
  });
  test('at the same time stays within the hours of the last day', () => {
    const short: Calendar = { ...office, hours: { ...hours, friday: [['10:00', '13:00']] } };
    expect(deadlineWorkingDays(short, at('2026-06-04T16:30'), 1, 'same-time')).toBe(at('2026-06-05T13:00'));
    expect(deadlineWorkingDays(short, at('2026-06-04T09:30'), 1, 'same-time')).toBe(at('2026-06-05T10:00'));
  });
  test('from within a night shift counts from the day the shift began', () => {
    const night: readonly Shift[] = [['22:00', '06:00']];
    const nights: Calendar = { ...office, hours: { thursday: night, friday: night } };
    expect(deadlineWorkingDays(nights, at('2026-06-05T02:00'), 1, 'close-of-business')).toBe(
      at('2026-06-06T06:00'),
    );
    expect(deadlineWorkingDays(nights, at('2026-06-05T02:00'), 1, 'same-time')).toBe(at('2026-06-06T02:00'));
  });
  test('0 days is the start, and what cannot be counted has no answer', () => {
    expect(same('2026-06-06T18:00', 0)).toBe(at('2026-06-06T18:00'));
    expect(close('2026-06-06T18:00', -1)).toBeUndefined();
    expect(close('2026-06-06T18:00', 1.5)).toBeUndefined();
    expect(
      deadlineWorkingDays({ ...office, hours: {} }, at('2026-06-05T09:00'), 1, 'same-time'),
    ).toBeUndefined();
    expect(
      deadlineWorkingDays({ ...office, hours: {} }, at('2026-06-05T09:00'), 1, 'close-of-business'),
    ).toBeUndefined();
  });
});
