import type { Catalogue } from '../catalogue.ts';
import { dateParts } from './date.ts';

/** A UTC text of a report (`2026-06-22T04:00:00Z`) or epoch milliseconds. */
type Instant = string | number;

/** An instant in a zone: `21 Jun 2026, 14:05`. */
export function formatInstant(words: Catalogue, instant: Instant, zone: string): string {
  const { date, time } = localParts(epochMs(instant), zone);
  return words.dates.at(words.dates.full(dateParts(date)), time);
}

/** From one instant to another, the second only as a time where less than a day lies between: `21 Jun 2026, 23:00–01:30`. */
export function formatSpan(words: Catalogue, start: Instant, end: Instant, zone: string): string {
  const from = formatInstant(words, start, zone);
  const isShort = epochMs(end) - epochMs(start) < 86_400_000;
  return isShort
    ? words.dates.until(from, localParts(epochMs(end), zone).time)
    : words.dates.apart(from, formatInstant(words, end, zone));
}

/** The last minute before an exclusive end: midnight after 21 June is `21 Jun 2026, 23:59`. */
export function formatUntil(words: Catalogue, end: Instant, zone: string): string {
  return formatInstant(words, epochMs(end) - 1, zone);
}

/** The local date of an instant: `2026-06-21`. */
export function dateOf(instant: Instant, zone: string): string {
  return localParts(epochMs(instant), zone).date;
}

/** The last local date before an exclusive end. */
export function lastDateBefore(end: Instant, zone: string): string {
  return dateOf(epochMs(end) - 1, zone);
}

function epochMs(instant: Instant): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Digits only are taken from Intl, so the text is the same with every ICU version. */
function localParts(ms: number, zone: string): { readonly date: string; readonly time: string } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(ms).map(part => [part.type, part.value]));
  const digits = (type: Intl.DateTimeFormatPartTypes, length: number): string =>
    (parts.get(type) ?? '').padStart(length, '0');
  return {
    date: `${digits('year', 4)}-${digits('month', 2)}-${digits('day', 2)}`,
    time: `${digits('hour', 2)}:${digits('minute', 2)}`,
  };
}
