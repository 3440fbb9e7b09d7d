import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import { occurrenceDates, readRule } from '../../../../src/core/ground/calendar/recurrence.ts';

const days = (rule: string, from: string, until: string, except: string[] = []) =>
  occurrenceDates({ rule: readRule(rule)!, from, except }, from, until);

describe('a recurrence', () => {
  test('every Monday begins with the first Monday, not before its first day', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO', '2026-01-01', '2026-01-27')).toEqual([
      '2026-01-05',
      '2026-01-12',
      '2026-01-19',
      '2026-01-26',
    ]);
  });
  test('a 31st is not moved in months that have none', () => {
    expect(days('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-01', '2026-06-01')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
  });
  test('the last day of the month is always one', () => {
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-01', '2028-04-01')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
  });
  test('a leap day comes every four years', () => {
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-01-01', '2033-01-01')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });
  test('the first working day of a month is found by its place among the weekdays', () => {
    expect(days('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', '2026-01-01', '2026-04-01')).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-02',
    ]);
  });
  test('every second week counts from its first day', () => {
    const rule = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', from: '2026-01-05' };
    expect(occurrenceDates(rule, '2026-01-12', '2026-02-03')).toEqual(['2026-01-19', '2026-02-02']);
  });
  test('a last day is the last one', () => {
    expect(days('FREQ=DAILY;UNTIL=20260103', '2026-01-01', '2026-02-01')).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
    ]);
  });
  test('a number of days that does not come from its first day is none', () => {
    expect(days('FREQ=MONTHLY;INTERVAL=12;BYMONTH=1;COUNT=3', '2026-02-03', '2036-01-01')).toEqual([]);
    expect(days('FREQ=MONTHLY;INTERVAL=12;BYMONTH=1;COUNT=2', '2026-01-03', '2036-01-01')).toEqual([
      '2026-01-03',
      '2027-01-03',
    ]);
  });
  test('a day that is excepted is none', () => {
    expect(days('FREQ=DAILY', '2026-01-01', '2026-01-04', ['2026-01-02'])).toEqual([
      '2026-01-01',
      '2026-01-03',
    ]);
  });
  test('the hour that a zone skips moves no day', () => {
    expect(days('FREQ=DAILY', '2026-03-28', '2026-03-31')).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
    ]);
  });
  test('neighbouring windows add up to the whole', () => {
    const from = fc.integer({ min: 0, max: 800 }).map(each => addDays('2024-01-01', each));
    const rules = fc.constantFrom(
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=DAILY;COUNT=40',
    );
    fc.assert(
      fc.property(rules, from, from, from, (rule, ...dates) => {
        const [a, b, c] = dates.sort() as [string, string, string];
        const between = (start: string, end: string) =>
          occurrenceDates({ rule, from: '2024-02-01' }, start, end);
        expect([...between(a, b), ...between(b, c)]).toEqual(between(a, c));
      }),
    );
  });
});

describe('a rule', () => {
  test.each([
    ['freq=weekly;byday=mo', 'FREQ=WEEKLY;BYDAY=MO'],
    ['RRULE:FREQ=DAILY', 'FREQ=DAILY'],
    ['FREQ=HOURLY', undefined],
    ['FREQ=WEEKLY;BYDAY=XX', undefined],
    ['FREQ=WEEKLY;BYDAY=MO;BYDAY=TU', undefined],
    ['FREQ=WEEKLY;COLOUR=RED', undefined],
    ['FREQ=DAILY;INTERVAL=0', undefined],
    ['FREQ=DAILY;UNTIL=20260101T000000Z', undefined],
    ['BYDAY=MO', undefined],
    ['FREQ=YEARLY;BYMONTH=13', undefined],
    ['FREQ=MONTHLY;BYMONTHDAY=32', undefined],
    ['FREQ=MONTHLY;BYMONTHDAY=-31', 'FREQ=MONTHLY;BYMONTHDAY=-31'],
    ['FREQ=YEARLY;BYYEARDAY=367', undefined],
    ['FREQ=YEARLY;BYWEEKNO=54', undefined],
    ['FREQ=YEARLY;BYDAY=53MO', undefined],
    ['FREQ=YEARLY;INTERVAL=11', undefined],
    ['FREQ=DAILY;COUNT=1000', 'FREQ=DAILY;COUNT=1000'],
    ['FREQ=DAILY;COUNT=1001', undefined],
    ['FREQ=DAILY;UNTIL=20260230', undefined],
    ['FREQ=DAILY;UNTIL=22000101', undefined],
    ['FREQ=WEEKLY;BYDAY=ſU', undefined],
    ['every Monday', undefined],
    ['', undefined],
  ])('%j is read as %j', (text, rule) => {
    expect(readRule(text)).toBe(rule);
  });
});
