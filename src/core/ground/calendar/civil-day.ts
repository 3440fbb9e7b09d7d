/** Milliseconds of a day whose clocks do not change. */
export const dayMs = 86_400_000;

/** A day of the calendar by its numbers; `month` from 1 to 12. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** Days since 1970-01-01 of a date by its numbers; undefined for one that does not exist, such as 30 February. */
export function civilDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapDay = isLeap(year) && month > 2 ? 1 : 0;
  return past * 365 + leaps + daysBefore[month - 1]! + leapDay + day - 1 - 719_162;
}

/** The date with a number; the inverse of `civilDay`. */
export function civilDate(number: number): CivilDate {
  // Counted from 1 March of the year 0, so that a leap day is the last of its year.
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const place = Math.floor((5 * ofYear + 2) / 153);
  const month = place < 10 ? place + 3 : place - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * place + 2) / 5) + 1,
  };
}

/** The number of a day of a month that is counted on over the years: `year × 12 + month − 1`; a day the month lacks is its last. */
export function dayOfMonth(months: number, day: number): number {
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return civilDay(year, month, Math.min(day, monthLength(year, month)))!;
}

/** Dates that were written, by number from 1970-01-01 on; the same few hundred days are named again and again. */
const written: string[] = [];
const mostWritten = 84_000;

/** Day 0 is `1970-01-01`; written as Temporal writes it. */
export function dateOfDay(number: number): string {
  if (number < 0 || number >= mostWritten) return write(number);
  const known = written[number];
  if (known !== undefined) return known;
  const date = write(number);
  written[number] = date;
  return date;
}

function write(number: number): string {
  const { year, month, day } = civilDate(number);
  if (year < 0 || year > 9999) return new Date(number * dayMs).toISOString().split('T')[0]!;
  const century = Math.floor(year / 100);
  return `${twoDigits[century]}${twoDigits[year - century * 100]}-${twoDigits[month]}-${twoDigits[day]}`;
}

/** A time of day as `09:05:00`, from whole seconds. */
export function timeOfDay(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${twoDigits[hours]}:${twoDigits[minutes - hours * 60]}:${twoDigits[seconds - minutes * 60]}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  return daysBefore[month]! - daysBefore[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);
}
