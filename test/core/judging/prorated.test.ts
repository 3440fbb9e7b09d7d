import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysUpTo } from '../../../src/core/ground/calendar/days-up-to.ts';
import { startOfDay } from '../../../src/core/ground/calendar/instant.ts';
import { addDays, daysBetween } from '../../../src/core/ground/calendar/plain-date.ts';
import type { AgreementEvent } from '../../../src/core/ground/data-facts.ts';
import { exact } from '../../../src/core/ground/exact.ts';
import { at, exclusion, factsOf, lead, periodOf } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const all = { start: at('2025-01-01'), end: at('2027-01-01') };
const judged = (target: string, events: readonly AgreementEvent[], id = '2026-02', fields: Raw = {}) =>
  periodOf(
    id,
    agreementOf(document({ objectives: [objective({ target: { atLeast: target } })], ...fields })),
    factsOf(all, events),
    { leads: [lead('2026-02-02T12:00:00')] },
    '2026-05-31',
  );
const removed = (from: string, until: string, row = 1) =>
  exclusion('remove', { start: at(from), end: at(until) }, { row });

test('a part of a day counts by its share of that day, and the goal is rounded once', () => {
  // 28 days less 1 and a quarter
  const period = judged('28', [removed('2026-02-03T06:00', '2026-02-04T12:00')]);
  expect(period.afterExclusions?.target).toMatchObject({
    value: { value: '27' },
    derivation: { unrounded: '26.75' },
  });
  expect(period.afterExclusions?.target.derivation.steps[1]).toMatchObject({
    name: 'excluded-days',
    value: { value: '107/112' },
    basis: { kind: 'days', part: '26.75', whole: 28 },
  });
});

test('four quarters of days are a day', () => {
  const quarters = [3, 4, 5, 6].map(day => removed(`2026-02-0${day}T06:00`, `2026-02-0${day}T12:00`, day));
  expect(judged('28', quarters).afterExclusions?.target.value.value).toBe('27');
});

test('a goal is never prorated for time outside of its period, nor twice for the same time', () => {
  const twice = [removed('2026-01-20', '2026-02-08', 1), removed('2026-02-01', '2026-02-08', 2)];
  expect(judged('28', twice).afterExclusions?.target.value.value).toBe('21');
});

test('a day that the clocks make shorter is a day, and half of its hours are half of it', () => {
  const zone = 'America/New_York';
  const span = { start: startOfDay('2026-03-08', zone), end: startOfDay('2026-03-09', zone) };
  const period = judged('31', [exclusion('remove', span)], '2026-03', { timezone: zone });
  expect(period.afterExclusions?.target.value.value).toBe('30');
  const half = { start: span.start, end: span.start + 11.5 * 3_600_000 };
  const other = judged('62', [exclusion('remove', half)], '2026-03', { timezone: zone });
  expect(other.afterExclusions?.target.derivation.unrounded).toBe('61');
});

test('days up to an instant are whole at midnight, add up, and only grow', () => {
  const zones = fc.constantFrom(
    'UTC',
    'America/New_York',
    'Asia/Seoul',
    'Australia/Lord_Howe',
    'Europe/London',
  );
  const minutes = fc.integer({ min: 0, max: 400 * 1440 });
  fc.assert(
    fc.property(zones, minutes, minutes, fc.integer({ min: 0, max: 400 }), (zone, a, b, days) => {
      const first = '2026-01-01';
      const start = startOfDay(first, zone);
      const upTo = (minute: number) => daysUpTo(first, start + minute * 60_000, zone);
      const date = addDays(first, days);
      expect(daysUpTo(first, startOfDay(date, zone), zone).equals(daysBetween(first, date, zone))).toBe(true);
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(upTo(low).lte(upTo(high))).toBe(true);
      expect(upTo(high).lte(exact(high).div(1440).add('1/24'))).toBe(true);
    }),
  );
});
