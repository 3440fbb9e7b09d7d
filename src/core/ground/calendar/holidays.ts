import { civilDate, civilDay, dateOfDay } from './civil-day.ts';
import { addDays, dayNumber, type PlainDateText } from './plain-date.ts';
import { occurrenceDates, type Recurrence } from './recurrence.ts';

/** Days without work: from a date on, or each time that a rule comes round; one day unless more are said. */
export type Holiday = { readonly name?: string; readonly days?: number } & (
  | { readonly date: PlainDateText }
  | { readonly recurs: Recurrence }
);

/** No rule is looked up from here on. */
const farthest = '9999-01-01';

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
  if (holidays.some(each => 'recurs' in each && isEndless(each.recurs.rule))) return undefined;
  const lastDays = holidays.flatMap(each => {
    const dates = 'date' in each ? [each.date] : occurrenceDates(each.recurs, each.recurs.from, farthest);
    return dates.slice(-1).map(date => addDays(date, (each.days ?? 1) - 1));
  });
  return lastDays.sort().at(-1);
}

function isEndless(rule: string): boolean {
  return !/(^|;)(COUNT|UNTIL)=/.test(rule);
}

function run(first: number, days: number): number[] {
  return Array.from({ length: days }, (_, place) => first + place);
}
