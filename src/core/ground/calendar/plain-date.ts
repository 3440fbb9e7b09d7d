import { Temporal } from 'temporal-polyfill';
import { civilDay, dateOfDay, dayMs } from './civil-day.ts';
import { zoneClock } from './zone-clock.ts';

/** A date without a zone: `2026-06-01`. */
export type PlainDateText = string;

/** Whether the text is a date that exists, written `2026-02-28`. */
export function isPlainDate(text: string): boolean {
  return readDay(text) !== undefined;
}

/** The years that a date may be of. */
export const years = { first: 1970, last: 2199 };

/** What is expected of a date that nobody can mean: one before clocks had zones, or far ahead; undefined for another. */
export function outOfRange(date: PlainDateText): string | undefined {
  return date < `${years.first}-01-01` || date > `${years.last}-12-31`
    ? `a date from ${years.first} to ${years.last}`
    : undefined;
}

/** Days since 1970-01-01 of a date. */
export function dayNumber(date: PlainDateText): number {
  return readDay(date) ?? Temporal.PlainDate.from('1970-01-01').until(date).days;
}

/** The date `days` later in the calendar; earlier where negative. */
export function addDays(date: PlainDateText, days: number): PlainDateText {
  return dateOfDay(dayNumber(date) + days);
}

/**
 * The first instant of a day in a zone; where the clocks skip midnight it is the first one after the gap. The start
 * of a day that the zone skipped whole is the start of the next. In epoch ms.
 */
export function startOfDay(date: PlainDateText, zone: string): number {
  return startOfDayNumber(dayNumber(date), zone);
}

/** The same for a day by its number. */
export function startOfDayNumber(day: number, zone: string): number {
  return zoneClock(zone).firstAt(day * dayMs);
}

/**
 * Calendar days from one date up to another, the second not counted (RULES 12). A day that the zone skipped
 * (Apia, 2011-12-30) is none. The days gone of a period at `asOf` are
 * `daysBetween(period.startDate, dateOf(asOf, zone), zone)`: a day counts once it is over.
 */
export function daysBetween(startDate: PlainDateText, endDate: PlainDateText, zone: string): number {
  return Math.round((startOfDay(endDate, zone) - startOfDay(startDate, zone)) / dayMs);
}

const hyphen = 45;

/** The number of the day a text names in ten characters; undefined for all else. */
function readDay(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = digits(text, 0, 4);
  return year < 0 ? undefined : civilDay(year, digits(text, 5, 7), digits(text, 8, 10));
}

/** The number that the digits of a text from one place up to another make; −1 where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
