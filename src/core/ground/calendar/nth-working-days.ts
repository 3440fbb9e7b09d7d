import { civilDate, civilDay, dateOfDay } from './civil-day.ts';
import { dayNumber, type PlainDateText } from './plain-date.ts';
import { type Calendar, workingDays } from './working-calendar.ts';

/**
 * The n-th working day of each month, or the last, from one date up to another, the second not counted, in order (RULES 16). It is the last of a month
 * that has fewer; a month without any has none.
 */
export function nthWorkingDays(
  calendar: Calendar,
  nth: number | 'last',
  from: PlainDateText,
  until: PlainDateText,
): PlainDateText[] {
  const dates: PlainDateText[] = [];
  if (from >= until) return dates;
  const { year, month } = civilDate(dayNumber(from));
  for (let months = year * 12 + month - 1; ; months++) {
    const first = firstOf(months);
    const date = dateOfDay(first);
    if (date >= until) return dates;
    const days = workingDays(calendar, first, firstOf(months + 1) - 1);
    const day = (nth === 'last' ? undefined : days[nth - 1]) ?? days.at(-1);
    const due = day && dateOfDay(day.day);
    if (due !== undefined && due >= from && due < until) dates.push(due);
  }
}

/** The first day of a month that is counted on over the years. */
function firstOf(months: number): number {
  return civilDay(Math.floor(months / 12), (months % 12) + 1, 1)!;
}
