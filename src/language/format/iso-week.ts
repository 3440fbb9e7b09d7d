import { dateParts } from './date.ts';

const dayMs = 86_400_000;

/** The ISO 8601 week a date lies in: weeks begin on Monday, and week 1 holds the first Thursday of its year. */
export function isoWeek(date: string): { readonly week: number; readonly weekYear: number } {
  const { year, month, day } = dateParts(date);
  const utc = Date.UTC(year, month - 1, day);
  const weekday = (new Date(utc).getUTCDay() + 6) % 7;
  const thursday = utc + (3 - weekday) * dayMs;
  const weekYear = new Date(thursday).getUTCFullYear();
  return { week: Math.floor((thursday - Date.UTC(weekYear, 0, 1)) / (7 * dayMs)) + 1, weekYear };
}
