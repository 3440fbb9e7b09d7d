import { civilDate, civilDay, dateOfDay } from './civil-day.ts';
import { addDays, dayNumber, type PlainDateText } from './plain-date.ts';
import { occurrenceDates, type Recurrence, withEnd } from './recurrence.ts';

/** Days without work: from a date on, or each time that a rule comes round; one day unless more are said. */
export type Holiday = { readonly name?: string; readonly days?: number } & (
  | { readonly date: PlainDateText }
  | { readonly recurs: Recurrence }
);

/** The most holidays of a calendar, or of a file of them, that come round: each is looked up by itself. */
export const mostRecurring = 200;

/** Tells of a day by its number, since 1970-01-01, whether it is a holiday. A rule is gone through once for each year that is asked for. */
export function holidayTest(holidays: readonly Holiday[]): (day: number) => boolean {
  const dated = new Set(
    holidays.flatMap(each => ('date' in each ? run(dayNumber(each.date), each.days ?? 1) : [])),
  );
  const recurring = holidays.flatMap(each => ('recurs' in each ? [{ days: 1, ...each }] : []));
  if (recurring.length === 0) return day => dated.has(day);
  const years = new Map<number, ReadonlySet<number>>();
  const inYear = (year: number): ReadonlySet<number> => {
    const first = civilDay(year, 1, 1)!;
    const after = civilDay(year + 1, 1, 1)!;
    return new Set(
      recurring.flatMap(({ recurs, days }) =>
        occurrenceDates(recurs, dateOfDay(first - days + 1), dateOfDay(after)).flatMap(date =>
          run(dayNumber(date), days),
        ),
      ),
    );
  };
  return day => {
    if (dated.has(day)) return true;
    const { year } = civilDate(day);
    if (year < 1 || year >= 9999) return false;
    const found = years.get(year) ?? inYear(year);
    years.set(year, found);
    return found.has(day);
  };
}

/** The last day of the last holiday; undefined where a rule goes on for ever, or there is none. */
export function lastHoliday(holidays: readonly Holiday[]): PlainDateText | undefined {
  const lastDays: PlainDateText[] = [];
  for (const each of holidays) {
    const last = 'date' in each ? each.date : lastOf(each.recurs);
    if (last === undefined) return undefined;
    lastDays.push(addDays(last, (each.days ?? 1) - 1));
  }
  return lastDays.sort().at(-1);
}

/** The last day of a rule that ends: the end itself where it has none in the three years before; undefined for another. */
function lastOf(recurs: Recurrence): PlainDateText | undefined {
  const end = /(?:^|;)UNTIL=(\d{4})(\d\d)(\d\d)/.exec(withEnd(recurs).rule)?.slice(1).join('-');
  if (end === undefined) return undefined;
  return occurrenceDates(recurs, addDays(end, -3 * 366), addDays(end, 1)).at(-1) ?? end;
}

function run(first: number, days: number): number[] {
  return Array.from({ length: days }, (_, place) => first + place);
}
