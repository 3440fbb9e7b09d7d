import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { civilDay, dateOfDay } from '../../../../src/core/ground/calendar/civil-day.ts';
import { zoneClock } from '../../../../src/core/ground/calendar/zone-clock.ts';
import { zone } from './zones.ts';

const reading = fc.integer({ min: Date.UTC(1960, 0, 1) / 1000, max: Date.UTC(2230, 0, 1) / 1000 });
const near = fc
  .record({
    zone,
    year: fc.integer({ min: 1971, max: 2199 }),
    seconds: fc.integer({ min: -9000, max: 9000 }),
  })
  .map(({ zone: name, year, seconds }) => {
    const start = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${name}]`);
    const change = start.getTimeZoneTransition('next') ?? start;
    return { zone: name, seconds: change.epochMilliseconds / 1000 + seconds };
  });
const anywhere = fc.oneof(fc.record({ zone, seconds: reading }), near);

const plain = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDateTime();

test('the offset of an instant is the one Temporal gives, near changes and far away', () => {
  fc.assert(
    fc.property(anywhere, ({ zone: name, seconds }) => {
      const at = seconds * 1000;
      const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds;
      expect(zoneClock(name).offsetAt(at)).toBe(expected / 1e6);
    }),
    { numRuns: 2000 },
  );
});

test('a clock time is read as Temporal reads it, and in doubt where two readings differ', () => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: -9000, max: 9000 }), ({ zone: name, seconds }, further) => {
      const shown = zoneClock(name).offsetAt(seconds * 1000) + (seconds + further) * 1000;
      const local = plain(shown);
      const earlier = local.toZonedDateTime(name, { disambiguation: 'earlier' });
      const later = local.toZonedDateTime(name, { disambiguation: 'later' });
      expect(zoneClock(name).instantOf(shown)).toBe(local.toZonedDateTime(name).epochMilliseconds);
      if (local.year < 1970 || local.year > 2199) return;
      const isClear = earlier.epochMilliseconds === later.epochMilliseconds;
      const kind = earlier.toPlainDateTime().equals(local) ? 'repeated' : 'skipped';
      expect(zoneClock(name).doubt(shown)).toBe(isClear ? undefined : kind);
    }),
    { numRuns: 2000 },
  );
});

test('a clock time has come with the first instant that shows it or, where it is skipped, a later one', () => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: -9000, max: 9000 }), ({ zone: name, seconds }, further) => {
      const shown = zoneClock(name).offsetAt(seconds * 1000) + (seconds + further) * 1000;
      const local = plain(shown);
      const earlier = local.toZonedDateTime(name, { disambiguation: 'earlier' });
      const isSkipped = !earlier.toPlainDateTime().equals(local);
      const first = isSkipped ? earlier.getTimeZoneTransition('next')! : earlier;
      expect(zoneClock(name).firstAt(shown)).toBe(first.epochMilliseconds);
    }),
    { numRuns: 2000 },
  );
  const { firstAt } = zoneClock('America/New_York');
  expect(firstAt(Date.UTC(2026, 2, 8, 2, 30))).toBe(Date.UTC(2026, 2, 8, 7));
  expect(firstAt(Date.UTC(2250, 2, 10, 2, 30))).toBe(Date.UTC(2250, 2, 10, 7));
});

test('a day has the number that Temporal counts, and one that does not exist has none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        let expected: number | undefined;
        try {
          const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
          expected = Temporal.PlainDate.from('1970-01-01').until(date).days;
        } catch {
          expected = undefined;
        }
        const number = civilDay(year, month, day);
        expect(number).toBe(expected);
        if (number !== undefined)
          expect(dateOfDay(number)).toBe(
            [String(year).padStart(4, '0'), ...[month, day].map(each => String(each).padStart(2, '0'))].join(
              '-',
            ),
          );
      },
    ),
  );
});
