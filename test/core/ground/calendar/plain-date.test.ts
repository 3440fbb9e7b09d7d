import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { civilDate, civilDay, dateOfDay } from '../../../../src/core/ground/calendar/civil-day.ts';
import { dateOf, dayOf, isoUtc } from '../../../../src/core/ground/calendar/instant.ts';
import {
  addDays,
  dayNumber,
  isPlainDate,
  startOfDay,
} from '../../../../src/core/ground/calendar/plain-date.ts';
import { anyDay, zone } from './zones.ts';

const runs = { numRuns: 2000 };
const epoch = Temporal.PlainDate.from('1970-01-01');

test('a day starts in a zone when Temporal says so, in every year from 0000 to 9999', () => {
  fc.assert(
    fc.property(anyDay, zone, (day, name) => {
      const date = epoch.add({ days: day });
      expect(startOfDay(date.toString(), name)).toBe(date.toZonedDateTime(name).epochMilliseconds);
    }),
    runs,
  );
});

test('a day whose midnight the clocks skip starts with the first instant after the gap', () => {
  expect(isoUtc(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00Z');
  expect(isoUtc(startOfDay('2026-04-24', 'Africa/Cairo'))).toBe('2026-04-23T22:00:00Z');
  expect(isoUtc(startOfDay('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00Z');
});

test('an instant has the date that Temporal gives in the zone, and the text that Date gives', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), zone, (day, ofDay, name) => {
      const at = day * 86_400_000 + ofDay;
      const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).toPlainDate();
      expect(dateOf(at, name)).toBe(shown.toString());
      expect(dayOf(at, name)).toBe(epoch.until(shown).days);
      expect(isoUtc(at)).toBe(new Date(at).toISOString().replace('.000Z', 'Z'));
    }),
    runs,
  );
});

test('the number of a day and its date are each other’s inverse', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const { year, month, day: ofMonth } = civilDate(day);
      expect(civilDay(year, month, ofMonth)).toBe(day);
      expect(dateOfDay(day)).toBe(epoch.add({ days: day }).toString());
      expect(dayNumber(dateOfDay(day))).toBe(day);
    }),
    runs,
  );
});

test('days are added as Temporal adds them, over the last year of four digits too', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
      const date = epoch.add({ days: day });
      expect(addDays(date.toString(), days)).toBe(date.add({ days }).toString());
    }),
    runs,
  );
  expect(addDays('9999-12-31', 1)).toBe('+010000-01-01');
  expect(addDays('+010000-01-01', -1)).toBe('9999-12-31');
});

test('a text is a date only where one of that spelling exists', () => {
  const number = (max: number, length: number) =>
    fc.integer({ min: 0, max }).map(value => String(value).padStart(length, '0'));
  const written = fc.tuple(number(9999, 4), number(14, 2), number(33, 2)).map(parts => parts.join('-'));
  const damaged = fc
    .tuple(written, fc.nat(9), fc.constantFrom('', '-', '/', ' ', 'a', '٣', '12'))
    .map(([text, place, mark]) => text.slice(0, place) + mark + text.slice(place + 1));
  fc.assert(
    fc.property(fc.oneof(written, damaged, fc.string()), text => {
      expect(isPlainDate(text)).toBe(existsAsWritten(text));
    }),
    runs,
  );
});

function existsAsWritten(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
