import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneTransitions } from '../../../src/core/ground/calendar/transitions.ts';
import {
  catalogue,
  dateOf,
  formatDate,
  formatDateRange,
  formatInstant,
  formatPeriod,
  formatPeriodId,
  formatPeriodIds,
  formatPeriodRange,
  formatPeriodShort,
  formatUntil,
} from '../../../src/language/index.ts';

const words = catalogue('en');
const zone = 'America/New_York';
const span = (startDate: string, lastDate: string, days = 1) => ({ startDate, lastDate, days });

test('dates have a month in letters and a year', () => {
  expect(formatDate(words, '2026-06-21')).toBe('21 Jun 2026');
  expect(formatDateRange(words, '2026-01-01', '2026-12-31')).toBe('1 Jan – 31 Dec 2026');
  expect(formatDateRange(words, '2026-06-08', '2026-06-14')).toBe('8–14 Jun 2026');
  expect(formatDateRange(words, '2025-12-29', '2026-01-04')).toBe('29 Dec 2025 – 4 Jan 2026');
  expect(formatDateRange(words, '2026-06-08', '2026-06-08')).toBe('8 Jun 2026');
  expect(formatDateRange(words, '2026-01-01')).toBe('from 1 Jan 2026');
});

test('instants are shown in the agreement’s zone', () => {
  expect(formatInstant(words, '2026-06-22T04:00:00Z', zone)).toBe('22 Jun 2026, 00:00');
  expect(formatInstant(words, '2026-06-22T04:00:00Z', 'Asia/Seoul')).toBe('22 Jun 2026, 13:00');
  expect(formatUntil(words, '2026-06-22T04:00:00Z', zone)).toBe('21 Jun 2026, 23:59');
  expect(formatUntil(words, '2026-06-21T18:40:00Z', zone)).toBe('21 Jun 2026, 14:40');
  expect(dateOf('2026-06-22T03:59:59Z', zone)).toBe('2026-06-21');
});

test('an instant reads as Intl has it, in every zone', () => {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const known = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (name: string): Intl.DateTimeFormat => {
    const format = known.get(name) ?? new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: name });
    known.set(name, format);
    return format;
  };
  const reads = (at: number, name: string) => {
    const [, day, month, year, time] =
      /^(\d+)\/(\d+)\/(\d+), (\d\d:\d\d)$/.exec(formatOf(name).format(at)) ?? [];
    const date = `${year}-${month}-${day}`;
    expect(dateOf(at, name)).toBe(date);
    expect(formatInstant(words, new Date(at).toISOString(), name)).toBe(
      `${formatDate(words, date)}, ${time}`,
    );
  };
  const zoneName = fc.constantFrom(...zones);
  const [from, to] = [Date.UTC(1930, 0, 1), Date.UTC(2250, 0, 1)];
  fc.assert(fc.property(fc.integer({ min: from, max: to }), zoneName, reads), { numRuns: 2000 });
  const besideChange = zoneName.chain(name => {
    const changes = zoneTransitions(name, Date.UTC(1970, 0, 1), Date.UTC(2040, 0, 1));
    const beside = fc.integer({ min: -3_600_000, max: 3_600_000 });
    return fc.tuple(fc.constantFrom(...changes), beside, fc.constant(name));
  });
  fc.assert(
    fc.property(besideChange, ([{ at }, ms, name]) => reads(at + ms, name)),
    { numRuns: 500 },
  );
}, 60_000);

const parts = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

test.each([
  ['day', span('2026-06-21', '2026-06-21'), '21 Jun 2026', '21 Jun', '21 Jun'],
  ['week', span('2026-06-08', '2026-06-14'), 'week 24, 2026 (8–14 Jun)', 'week 24', 'W24'],
  [
    'week-from-sunday',
    span('2026-06-07', '2026-06-13'),
    'the week of 7 Jun 2026',
    'the week of 7 Jun',
    '7 Jun',
  ],
  [
    'week-from-saturday',
    span('2026-06-08', '2026-06-12'),
    'the week of 6 Jun 2026 (8–12 Jun)',
    'the week of 6 Jun (8–12 Jun)',
    '6 Jun',
  ],
  [
    'week-from-sunday',
    span('2026-06-08', '2026-06-13'),
    'the week of 7 Jun 2026 (8–13 Jun)',
    'the week of 7 Jun (8–13 Jun)',
    '7 Jun',
  ],
  [
    'week',
    span('2025-12-29', '2026-01-04'),
    'week 1, 2026 (29 Dec – 4 Jan)',
    'week 1, 2026 (29 Dec – 4 Jan)',
    'W1 2026',
  ],
  ['month', span('2026-06-01', '2026-06-30'), 'June 2026', 'June', 'Jun'],
  ['month', span('2026-01-01', '2026-01-31'), 'January 2026', 'January', 'Jan 2026'],
  ['month', span('2026-06-15', '2026-07-14'), '15 Jun – 14 Jul 2026', '15 Jun – 14 Jul 2026', '15 Jun'],
  ['quarter', span('2026-04-01', '2026-06-30'), 'Q2 2026', 'Q2', 'Q2'],
  ['year', span('2026-01-01', '2026-12-31'), '2026', '2026', '2026'],
  ['year', span('2026-07-01', '2027-06-30'), '1 Jul 2026 – 30 Jun 2027', '1 Jul 2026 – 30 Jun 2027', '2026'],
  [
    'trailing',
    span('2025-06-22', '2026-06-21', 365),
    'the 365 days to 21 Jun 2026',
    'the 365 days to 21 Jun 2026',
    '21 Jun',
  ],
] as const)('a %s from %j is %s', (every, period, full, near, short) => {
  expect(formatPeriod(words, period, every)).toBe(full);
  const within = every === 'week' && near.includes('2026') ? '2025-06-01' : '2026-06-21';
  expect(formatPeriod(words, period, every, { within })).toBe(near);
  expect(formatPeriodShort(words, period, every)).toBe(short);
});

test('periods in a row are said as one', () => {
  const months = [span('2025-07-01', '2025-07-31'), span('2026-06-01', '2026-06-30')];
  expect(formatPeriodRange(words, months, 'month')).toBe('Jul 2025 – Jun 2026');
  expect(formatPeriodRange(words, months.slice(0, 1), 'month')).toBe('July 2025');
  expect(formatPeriodRange(words, [], 'month')).toBe('');
  const weeks = [span('2026-06-01', '2026-06-07'), span('2026-06-08', '2026-06-14')];
  expect(formatPeriodRange(words, weeks, 'week')).toBe('1–14 Jun 2026');
});

test('another year is said', () => {
  expect(formatPeriod(words, span('2025-05-01', '2025-05-31'), 'month', { within: '2026-06-21' })).toBe(
    'May 2025',
  );
});

test('dataset periods are named by their ids', () => {
  expect(formatPeriodId(words, '2026-05')).toBe('May 2026');
  expect(formatPeriodId(words, '2026-Q2')).toBe('Q2 2026');
  expect(formatPeriodId(words, '2026-W24')).toBe('W24 2026');
  expect(formatPeriodIds(words, '2025-12', '2026-05')).toBe('Dec 2025 – May 2026');
  expect(formatPeriodIds(words, '2026-01', '2026-06')).toBe('Jan–Jun 2026');
  expect(formatPeriodIds(words, '2026-05', '2026-05')).toBe('May 2026');
});
