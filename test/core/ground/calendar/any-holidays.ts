import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Holiday } from '../../../../src/core/ground/calendar/holidays.ts';
import type { Calendar, Shift } from '../../../../src/core/ground/calendar/working-calendar.ts';

const short = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const long = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const days = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });

/** Rules that a date keeps: by its day of the month, by its weekday from the beginning of the month or from its end. */
function rulesOf(date: string): readonly string[] {
  const { month, day, dayOfWeek, daysInMonth } = Temporal.PlainDate.from(date);
  const weekday = short[dayOfWeek - 1];
  const isLast = day + 7 > daysInMonth;
  return [
    `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`,
    `FREQ=YEARLY;BYMONTH=${month};BYDAY=${isLast ? -1 : Math.ceil(day / 7)}${weekday}`,
  ];
}

/** Holidays by date, some of several days, and such as come round each year; each falls on one of some dates at least once. */
export function anyHolidays(date: fc.Arbitrary<string>): fc.Arbitrary<readonly Holiday[]> {
  const dated = fc
    .record({ date, days })
    .map(({ date: day, days: n }): Holiday => ({ date: day, ...(n && { days: n }) }));
  const rule = date.chain(each => fc.constantFrom(...rulesOf(each)));
  const recurring = fc
    .record({
      rule,
      from: fc.constantFrom('1970-01-01', '2015-06-15'),
      days,
      except: fc.array(date, { maxLength: 1 }),
    })
    .map(
      ({ rule: each, from, days: n, except }): Holiday => ({
        recurs: { rule: each, from, except },
        ...(n && { days: n }),
      }),
    );
  return fc
    .tuple(fc.array(dated, { maxLength: 3 }), fc.array(recurring, { maxLength: 2 }))
    .map(([a, b]) => [...a, ...b]);
}

/** Whether a day is one of some holidays, looked at day by day with Temporal. */
export function isHoliday(holidays: readonly Holiday[], date: string): boolean {
  return holidays.some(holiday => {
    const last = Temporal.PlainDate.from(date);
    const { days: length = 1 } = holiday;
    return Array.from({ length }, (_, back) => last.subtract({ days: back })).some(first =>
      'date' in holiday ? holiday.date === first.toString() : isNamed(holiday.recurs, first),
    );
  });
}

function isNamed(recurs: Extract<Holiday, { recurs: unknown }>['recurs'], day: Temporal.PlainDate): boolean {
  if (day.toString() < recurs.from || recurs.except?.includes(day.toString())) return false;
  const [, inMonth, ofMonth, nth, weekday] =
    /BYMONTH=(\d+);(?:BYMONTHDAY=(\d+)|BYDAY=(-?\d)(..))$/.exec(recurs.rule) ?? [];
  if (day.month !== Number(inMonth)) return false;
  if (ofMonth !== undefined) return day.day === Number(ofMonth);
  if (short[day.dayOfWeek - 1] !== weekday) return false;
  return Number(nth) < 0 ? day.add({ days: 7 }).month !== day.month : Math.ceil(day.day / 7) === Number(nth);
}

/** The shifts of a date as the calendar has them written. */
export function shiftsOn({ hours, holidays, otherHours }: Calendar, date: string): readonly Shift[] {
  const own = otherHours?.find(each => each.date === date);
  if (own) return own.hours;
  if (isHoliday(holidays, date)) return [];
  return hours[long[Temporal.PlainDate.from(date).dayOfWeek - 1]!] ?? [];
}
