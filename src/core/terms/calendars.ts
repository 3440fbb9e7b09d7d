import { z } from 'zod';
import { date, text, zone } from './scalars.ts';
import { scalar, strict } from './shape.ts';

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
  holidays: z
    .array(strict({ date: date.describe('The day.'), name: text.optional().describe('What it is.') }))
    .optional()
    .describe('Days without work.'),
});

export const calendars = strict({
  calendars: z.record(z.string(), calendar).describe('Working-hour calendars by id.'),
});
export type Calendars = z.output<typeof calendars>;
