import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { dateParts, formatDate, formatDateRange, formatDateShort } from './date.ts';
import { firstOfWeek } from './first-of-week.ts';
import { isoWeek } from './iso-week.ts';

export type Every = ObjectiveReport['every'];
type Dates = Pick<PeriodReport, 'startDate' | 'lastDate'> & Partial<Pick<PeriodReport, 'partial' | 'days'>>;

/**
 * A period's name: `June 2026`, `week 24, 2026 (8–14 Jun)`, `the week of 7 Jun 2026`, `Q2 2026`, `2026`, `21 Jun 2026`. Billing months and
 * fiscal years are given by their days. `within` is a date: of its year the number is left out (`June`).
 */
export function formatPeriod(
  words: Catalogue,
  period: Dates,
  every: Every,
  options: { readonly within?: string } = {},
): string {
  const { year, month } = dateParts(period.startDate);
  const near = options.within !== undefined && dateParts(options.within).year === year;
  switch (every) {
    case 'day':
      return near ? formatDateShort(words, period.startDate) : formatDate(words, period.startDate);
    case 'week': {
      const { week, weekYear } = isoWeek(period.startDate);
      if (near && weekYear === year) return words.dates.weekShort(week);
      return words.dates.week(week, weekYear, formatWeekDays(words, period.startDate, period.lastDate));
    }
    case 'week-from-sunday':
    case 'week-from-saturday': {
      const { first, isWhole } = firstOfWeek(every, period.startDate, period.lastDate);
      const isNear = near && dateParts(first).year === year;
      const days = isWhole ? undefined : formatWeekDays(words, period.startDate, period.lastDate);
      return words.dates.weekOf(isNear ? formatDateShort(words, first) : formatDate(words, first), days);
    }
    case 'month':
      if (!isCalendar(period, 1)) return formatDateRange(words, period.startDate, period.lastDate);
      return near ? words.dates.month(month) : words.dates.monthOf(month, year);
    case 'quarter':
      if (!isCalendar(period, 3)) return formatDateRange(words, period.startDate, period.lastDate);
      return near ? words.dates.quarter(quarterOf(month)) : words.dates.quarterOf(quarterOf(month), year);
    case 'year':
      return isCalendar(period, 12)
        ? String(year)
        : formatDateRange(words, period.startDate, period.lastDate);
    case 'trailing':
      return words.dates.trailing(period.days, formatDate(words, period.lastDate));
  }
}

/** An axis label: `Jun`, `W24`, `Q2`, `21 Jun`; the first one of a year carries it (`Jan 2026`). */
export function formatPeriodShort(words: Catalogue, period: Dates, every: Every): string {
  const { year, month } = dateParts(period.startDate);
  switch (every) {
    case 'week': {
      const { week, weekYear } = isoWeek(period.startDate);
      return words.dates.weekAxis(week, week === 1 ? weekYear : undefined);
    }
    case 'week-from-sunday':
    case 'week-from-saturday':
      return formatDateShort(words, firstOfWeek(every, period.startDate, period.lastDate).first);
    case 'month':
      if (!isCalendar(period, 1)) return formatDateShort(words, period.startDate);
      return month === 1 ? words.dates.monthShortOf(month, year) : words.dates.monthShort(month);
    case 'quarter':
      if (!isCalendar(period, 3)) return formatDateShort(words, period.startDate);
      return month <= 3
        ? words.dates.quarterOf(quarterOf(month), year)
        : words.dates.quarter(quarterOf(month));
    case 'year':
      return String(year);
    case 'day':
      return formatDateShort(words, period.startDate);
    case 'trailing':
      return formatDateShort(words, period.lastDate);
  }
}

/** Periods in a row as one: `Jul 2025 – Jun 2026`; other than calendar months by their days. */
export function formatPeriodRange(words: Catalogue, periods: readonly Dates[], every: Every): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return '';
  if (every === 'month' && periods.length > 1 && periods.every(period => isCalendar(period, 1))) {
    return words.dates.monthRange(dateParts(first.startDate), dateParts(last.startDate));
  }
  return first === last
    ? formatPeriod(words, first, every)
    : formatDateRange(words, first.startDate, last.lastDate);
}

function formatWeekDays(words: Catalogue, from: string, to: string): string {
  return words.dates.rangeShort(dateParts(from), dateParts(to));
}

function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** True for a calendar period of so many months, or a part of one. */
function isCalendar(period: Dates, months: number): boolean {
  const start = dateParts(period.startDate);
  const last = dateParts(period.lastDate);
  const block = (month: number): number => Math.floor((month - 1) / months);
  return start.year === last.year && block(start.month) === block(last.month);
}
