/** Milliseconds of a day whose clocks do not change. */
export const dayMs = 86_400_000;

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days since 1970-01-01 of a date by its numbers; undefined for one that does not exist, such as 30 February. */
export function civilDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = daysBefore[month - 1]!;
  const length = daysBefore[month]! - before + (isLeap && month === 2 ? 1 : 0);
  if (day > length) return undefined;
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leaps + before + (isLeap && month > 2 ? 1 : 0) + day - 1 - 719_162;
}

/** Day 0 is `1970-01-01`. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
