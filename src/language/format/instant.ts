import { civilDate, dateOfDay, dayMs, timeOfDay } from '../../core/ground/calendar/civil-day.ts';
import { zoneClock } from '../../core/ground/calendar/zone-clock.ts';
import type { Catalogue } from '../catalogue.ts';

/** A UTC text of a report (`2026-06-22T04:00:00Z`) or epoch milliseconds. */
type Instant = string | number;

/** An instant in a zone: `21 Jun 2026, 14:05`. */
export function formatInstant(words: Catalogue, instant: Instant, zone: string): string {
  const shown = shownAt(instant, zone);
  return words.dates.at(words.dates.full(civilDate(dayShown(shown))), timeShown(shown));
}

/** From one instant to another, the second only as a time where less than a day lies between: `21 Jun 2026, 23:00–01:30`. */
export function formatSpan(words: Catalogue, start: Instant, end: Instant, zone: string): string {
  const from = formatInstant(words, start, zone);
  const isShort = epochMs(end) - epochMs(start) < dayMs;
  return isShort
    ? words.dates.until(from, timeShown(shownAt(end, zone)))
    : words.dates.apart(from, formatInstant(words, end, zone));
}

/** An end that is not part of it: midnight after 21 June is `21 Jun 2026, 23:59`, any other instant itself. */
export function formatUntil(words: Catalogue, end: Instant, zone: string): string {
  const isMidnight = shownAt(end, zone) % dayMs === 0;
  return formatInstant(words, isMidnight ? epochMs(end) - 1 : end, zone);
}

/** The local date of an instant: `2026-06-21`. */
export function dateOf(instant: Instant, zone: string): string {
  return dateOfDay(dayShown(shownAt(instant, zone)));
}

/** The last local date before an exclusive end. */
export function lastDateBefore(end: Instant, zone: string): string {
  return dateOf(epochMs(end) - 1, zone);
}

function epochMs(instant: Instant): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

/** What the clocks of a zone show, in ms since 1970-01-01T00:00 by them. */
function shownAt(instant: Instant, zone: string): number {
  const at = epochMs(instant);
  return at + zoneClock(zone).offsetAt(at);
}

/** `14:05`. */
function timeShown(shown: number): string {
  return timeOfDay(Math.floor((shown - dayShown(shown) * dayMs) / 1000)).slice(0, 5);
}

/** Days since 1970-01-01. */
function dayShown(shown: number): number {
  return Math.floor(shown / dayMs);
}
