import { Temporal } from 'temporal-polyfill';

const dayMs = 86_400_000;

/** A date without a zone: `2026-06-01`. */
export type PlainDateText = string;

/** Whether the text is a date that exists, written `2026-02-28`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The date `days` later in the calendar; earlier where negative. */
export function addDays(date: PlainDateText, days: number): PlainDateText {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The first instant of a day in a zone; where the clocks skip midnight it is the first one after the gap. The start
 * of a day that the zone skipped whole is the start of the next. In epoch ms.
 */
export function startOfDay(date: PlainDateText, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * Calendar days from one date up to another, the second not counted (SEMANTICS 12). A day that the zone skipped
 * (Apia, 2011-12-30) is none. The days gone of a period at `asOf` are
 * `daysBetween(period.startDate, dateOf(asOf, zone), zone)`: a day counts once it is over.
 */
export function daysBetween(startDate: PlainDateText, endDate: PlainDateText, zone: string): number {
  return Math.round((startOfDay(endDate, zone) - startOfDay(startDate, zone)) / dayMs);
}
