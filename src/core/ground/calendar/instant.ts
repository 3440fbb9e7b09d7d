import { Temporal } from 'temporal-polyfill';
import { dateOfDay, dayMs, timeOfDay } from './civil-day.ts';
import { addDays, isPlainDate, outOfRange, type PlainDateText, startOfDay } from './plain-date.ts';
import type { EpochMs } from './span.ts';
import { zoneClock } from './zone-clock.ts';

export { type PlainDateText, startOfDay } from './plain-date.ts';
export type { EpochMs, Span } from './span.ts';

/** A reading of a written time; `note` says that the zone's clocks skipped it or showed it twice. */
export type LocalReading = { readonly at: EpochMs; readonly note?: 'skipped' | 'repeated' };

const timePattern = /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?/;
const offsetPattern = /(Z|[+-]\d{2}(:?[0-5]\d)?)$/;

/** The date that calendars of the zone show at an instant. */
export function dateOf(at: EpochMs, zone: string): PlainDateText {
  return dateOfDay(dayOf(at, zone));
}

/** The same as a number: days since 1970-01-01. */
export function dayOf(at: EpochMs, zone: string): number {
  return Math.floor((at + zoneClock(zone).offsetAt(at)) / dayMs);
}

/** The instant as `2026-06-22T04:00:00Z`, with milliseconds, and nanoseconds after them, only where there are any. */
export function isoUtc(at: EpochMs, nanos = 0): string {
  const day = Math.floor(at / dayMs);
  const ofDay = at - day * dayMs;
  const seconds = Math.floor(ofDay / 1000);
  const ms = ofDay - seconds * 1000;
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  const finer = nanos === 0 ? '' : digits(nanos, 6).replace(/0+$/, '');
  const fraction = ms === 0 && finer === '' ? '' : `${digits(ms, 3)}${finer}`;
  return `${dateOfDay(day)}T${timeOfDay(seconds)}${fraction === '' ? '' : `.${fraction}`}Z`;
}

/** Whether the name is an IANA time zone in its usual spelling (`America/New_York`); an offset such as `+09:00` is none. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}

/**
 * Reads `asOf` (RULES 2): a bare date is the end of that day in the zone, the start of the next; a time with an
 * offset is itself. Undefined for all else, a time without an offset included.
 */
export function readAsOf(text: string, zone: string): EpochMs | undefined {
  return isPlainDate(text) ? startOfDay(addDays(text, 1), zone) : readInstant(text);
}

/** What is expected of an `asOf` that cannot be read, or that nobody can mean; undefined for another. */
export function insteadOfAsOf(text: string): string | undefined {
  const at = readAsOf(text, 'UTC');
  if (at === undefined) return 'a date such as `2026-06-21` or an instant such as `2026-06-21T18:00:00Z`';
  return outOfRange(isPlainDate(text) ? text : dateOf(at, 'UTC'));
}

/**
 * Reads a time stamp (RULES 5): one with an offset is itself, one without is read in the zone. A time that was
 * repeated is read as the earlier; one that was skipped is as much later as the clocks were put forward. Digits
 * after the millisecond are cut. Undefined for all else, a bare date included: it says no time.
 */
export function readLocal(text: string, zone: string): LocalReading | undefined {
  const instant = readInstant(text);
  if (instant !== undefined) return { at: instant };
  const local = readNaive(text);
  if (local === undefined) return undefined;
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: earlier.epochMilliseconds };
  return earlier.toPlainDateTime().equals(local)
    ? { at: earlier.epochMilliseconds, note: 'repeated' }
    : { at: later.epochMilliseconds, note: 'skipped' };
}

function readInstant(text: string): EpochMs | undefined {
  const time = timePattern.exec(text)?.[0];
  if (time === undefined || offsetPattern.exec(text.slice(time.length))?.index !== 0) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function readNaive(text: string): Temporal.PlainDateTime | undefined {
  if (timePattern.exec(text)?.[0] !== text) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
