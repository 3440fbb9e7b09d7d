/** A month as a number that counts up, so that months can be counted: 2026-05 → 24316; January of year 0 is 0. */
export type MonthNumber = number;

/** The number of the month that a date (`2026-05-31`) or a month (`2026-05`) lies in. */
export function monthNumber(date: string): MonthNumber {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
}

/** The month of a number: `2026-05`. */
export function monthId(number: MonthNumber): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
