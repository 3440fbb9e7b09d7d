import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDuration } from '../../../../src/core/ground/calendar/add-duration.ts';
import { isoUtc } from '../../../../src/core/ground/calendar/instant.ts';
import { anyDay, zone } from './zones.ts';

const unit = fc.constantFrom('day', 'week', 'month');
const zoned = (at: number, name: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);

test('days, weeks and months are added in a zone as Temporal adds them, near changes of clocks too', () => {
  const ofDay = fc.integer({ min: 0, max: 86_399_999 });
  fc.assert(
    fc.property(
      anyDay,
      ofDay,
      zone,
      unit,
      fc.nat(40),
      fc.boolean(),
      (day, ms, name, each, amount, isNear) => {
        const at = day * 86_400_000 + ms;
        const change = isNear ? zoned(at, name).getTimeZoneTransition('next')?.epochMilliseconds : undefined;
        const start = change === undefined ? at : change + Math.floor(ms / 12) - 3_600_000;
        const expected = zoned(start, name).add({ [`${each}s`]: amount }).epochMilliseconds;
        expect(addDuration(start, { amount: String(amount), unit: each }, name)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test('nothing added to the second of two equal clock times is that time, not the first', () => {
  const second = Date.parse('2026-11-01T06:30:00Z');
  expect(isoUtc(addDuration(second, { amount: '0', unit: 'month' }, 'America/New_York')!)).toBe(
    '2026-11-01T06:30:00Z',
  );
});

test('a month from the 31st ends on the last day there is, at the same time of day', () => {
  const at = Date.parse('2026-01-31T14:00:00Z');
  expect(isoUtc(addDuration(at, { amount: '1', unit: 'month' }, 'Europe/London')!)).toBe(
    '2026-02-28T14:00:00Z',
  );
  expect(isoUtc(addDuration(at, { amount: '2', unit: 'month' }, 'Europe/London')!)).toBe(
    '2026-03-31T13:00:00Z',
  );
});
