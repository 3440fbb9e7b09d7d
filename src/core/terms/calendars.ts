import { z } from 'zod';
import type { Holiday } from '../ground/calendar/holidays.ts';
import type { Calendar } from '../ground/calendar/working-calendar.ts';
import { holiday } from './holiday.ts';
import { date, oneOrMore, text, zone } from './scalars.ts';
import { named, scalar, strict } from './shape.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const shift = scalar(
  'a shift such as `09:00-17:00`',
  (value): readonly [string, string] | undefined => {
    const match = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(value);
    return match?.[1] && match[2] && match[1] !== match[2] ? [match[1], match[2]] : undefined;
  },
);
const shifts = z.array(shift).optional();
const calendarFile = scalar('the name of a file such as `holidays.ics`', value =>
  /^[A-Za-z0-9][A-Za-z0-9._-]*\.ics$/.test(value) ? value : undefined,
);

/** Working hours of one desk. */
export const calendar = strict({
  zone: zone.describe('Time zone the hours are meant in.'),
  hours: strict({
    monday: shifts.describe('Shifts on Mondays; left out means closed.'),
    tuesday: shifts.describe('Shifts on Tuesdays.'),
    wednesday: shifts.describe('Shifts on Wednesdays.'),
    thursday: shifts.describe('Shifts on Thursdays.'),
    friday: shifts.describe('Shifts on Fridays.'),
    saturday: shifts.describe('Shifts on Saturdays.'),
    sunday: shifts.describe('Shifts on Sundays.'),
  }).describe('Shifts by weekday; an end before its start runs over midnight.'),
  holidays: z.array(holiday).optional().describe('Days without work, by their date or each year.'),
  holidaysFrom: oneOrMore(calendarFile)
    .optional()
    .describe(
      'Files of holidays beside `calendars.yaml`, such as `holidays.ics`: each event of whole days is one.',
    ),
  otherHours: z
    .array(
      strict({
        date: date.describe('The day.'),
        hours: z.array(shift).min(1).describe('Its shifts, whatever its weekday.'),
        name: text.optional().describe('What it is.'),
      }),
    )
    .optional()
    .describe('Half days and make-up days: dates with hours of their own, on a holiday too.'),
});

export const calendars = strict({
  calendars: named(calendar).describe('Working-hour calendars by id.'),
});
export type Calendars = z.output<typeof calendars>;

type CalendarTerms = z.output<typeof calendar>;

/** A calendar as it is computed with, with the holidays of the files that it names. */
export function calendarOf(
  id: string,
  { zone, hours: written, holidays = [], holidaysFrom = [], otherHours }: CalendarTerms,
  holidaysOf: (file: string) => readonly Holiday[],
): Calendar {
  const hours = Object.fromEntries(
    weekdays.flatMap(name => {
      const shiftsOf = written[name];
      return shiftsOf === undefined ? [] : [[name, shiftsOf]];
    }),
  );
  return {
    id,
    zone,
    hours,
    holidays: [...holidays, ...holidaysFrom.flatMap(holidaysOf)],
    ...(otherHours && {
      otherHours: otherHours.map(({ date, hours, name }) => ({
        date,
        hours,
        ...(name !== undefined && { name }),
      })),
    }),
  };
}
