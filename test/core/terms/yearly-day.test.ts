import { expect, test } from 'vitest';
import { countsFromFirst, readYearlyDay } from '../../../src/core/terms/yearly-day.ts';

test('a day of each year is read as the rule that it is', () => {
  expect(readYearlyDay('25 December')).toBe('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25');
  expect(readYearlyDay('29 february')).toBe('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
  expect(readYearlyDay('fourth Thursday of November')).toBe('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH');
  expect(readYearlyDay('last Monday of May')).toBe('FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO');
  expect(readYearlyDay('FREQ=YEARLY;BYMONTH=1;BYDAY=3MO')).toBe('FREQ=YEARLY;BYMONTH=1;BYDAY=3MO');
});

test('what is no day of a year is not', () => {
  for (const text of [
    '30 February',
    '0 May',
    '25 Dezember',
    'sixth Monday of May',
    'Monday of May',
    'Easter',
    '',
  ])
    expect(readYearlyDay(text), text).toBeUndefined();
});

test('a rule counts from its first day where it does not say its days, every how many or how often', () => {
  expect(countsFromFirst('FREQ=YEARLY')).toBe(true);
  expect(countsFromFirst('FREQ=YEARLY;BYMONTH=12')).toBe(true);
  expect(countsFromFirst('FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=1')).toBe(true);
  expect(countsFromFirst('FREQ=YEARLY;COUNT=3;BYMONTH=6;BYMONTHDAY=1')).toBe(true);
  expect(countsFromFirst('FREQ=YEARLY;INTERVAL=1;BYMONTH=6;BYMONTHDAY=1')).toBe(false);
  expect(countsFromFirst('FREQ=WEEKLY;BYDAY=FR')).toBe(false);
});
