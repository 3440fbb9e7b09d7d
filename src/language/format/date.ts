import type { Catalogue } from '../catalogue.ts';

/** A local date as `2026-06-21`. */
type DateText = string;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const zero = '0'.charCodeAt(0);

/** Year, month and day of a date text. */
export function dateParts(date: DateText): DateParts {
  return {
    year: 100 * twoDigits(date, 0) + twoDigits(date, 2),
    month: twoDigits(date, 5),
    day: twoDigits(date, 8),
  };
}

function twoDigits(date: DateText, at: number): number {
  return 10 * (date.charCodeAt(at) - zero) + date.charCodeAt(at + 1) - zero;
}

/** `21 Jun 2026`. */
export function formatDate(words: Catalogue, date: DateText): string {
  return words.dates.full(dateParts(date));
}

/** `21 Jun`, where the year stands nearby. */
export function formatDateShort(words: Catalogue, date: DateText): string {
  return words.dates.short(dateParts(date));
}

/** Both ends included, nothing said twice: `8–14 Jun 2026`, `1 Jan – 31 Dec 2026`, `from 1 Jan 2026` without an end. */
export function formatDateRange(words: Catalogue, from: DateText, to?: DateText): string {
  if (to === undefined) return words.dates.since(formatDate(words, from));
  if (from === to) return formatDate(words, from);
  return words.dates.range(dateParts(from), dateParts(to));
}
