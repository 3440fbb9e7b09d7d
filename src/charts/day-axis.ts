import { dateOfDay, dayMs } from '../core/ground/calendar/civil-day.ts';
import { dayNumber, isPlainDate, type PlainDateText } from '../core/ground/calendar/plain-date.ts';
import type { PeriodReport } from '../core/report.ts';
import { type Catalogue, dateParts, formatDateShort } from '../language/index.ts';
import type { AxisLabel } from './axes.ts';

/** Midnight of a local date as if its zone were UTC: the axis is a UTC one, so no machine's zone gets in. */
export function dayNumberMs(date: PlainDateText): number {
  return dayOf(date) * dayMs;
}

/** Days since 1970-01-01. */
function dayOf(date: PlainDateText): number {
  if (!isPlainDate(date)) throw new RangeError(`Unexpected \`${date}\`, expected a date`);
  return dayNumber(date);
}

/** The date itself where it is one: Vega would draw any other text as the beginning of time, without a word. */
export function drawnDate(date: PlainDateText): PlainDateText {
  return addDays(date, 0);
}

/** The local date so many days later. */
export function addDays(date: PlainDateText, days: number): PlainDateText {
  return dateOfDay(dayOf(date) + days);
}

/** Days from one date to another. */
export function daysBetween(from: PlainDateText, to: PlainDateText): number {
  return dayOf(to) - dayOf(from);
}

/**
 * Labels of the days of a period: within a month the day alone after the first (`1 Jun`, `7`, `14`), over several
 * months the first day of each. The last day is always named.
 */
export function dayLabels(words: Catalogue, period: PeriodReport): readonly AxisLabel[] {
  const { startDate, lastDate, days } = period;
  const all = Array.from({ length: days }, (_, index) => addDays(startDate, index));
  const oneMonth = startDate.slice(0, 7) === lastDate.slice(0, 7);
  const shown = all.filter((date, index) => {
    if (index === 0 || date === lastDate) return true;
    if (days <= 10) return true;
    if (days > 45) return date.endsWith('-01') && daysBetween(date, lastDate) > days / 12;
    return (index + 1) % 7 === 0 && daysBetween(date, lastDate) > 3;
  });
  return shown.map((date, index) => ({
    at: dayNumberMs(date),
    text: oneMonth && index > 0 ? String(dateParts(date).day) : formatDateShort(words, date),
  }));
}
