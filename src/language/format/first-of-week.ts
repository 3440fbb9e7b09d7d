import { dateParts } from './date.ts';

const dayMs = 86_400_000;
/** As `Date` numbers them. */
const weekdays = { 'week-from-sunday': 0, 'week-from-saturday': 6 } as const;

/** The first day of the week that a date lies in, and whether the days up to another are all of it (RULES 1). */
export function firstOfWeek(
  every: keyof typeof weekdays,
  date: string,
  lastDate: string,
): { readonly first: string; readonly isWhole: boolean } {
  const at = utc(date);
  const first = at - ((new Date(at).getUTCDay() - weekdays[every] + 7) % 7) * dayMs;
  return {
    first: new Date(first).toISOString().slice(0, 10),
    isWhole: first === at && utc(lastDate) === first + 6 * dayMs,
  };
}

function utc(date: string): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}
