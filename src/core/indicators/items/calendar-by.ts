import type { z } from 'zod';
import type { NamedValues } from '../../ground/condition.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { column, name } from '../../terms/scalars.ts';
import { named, scalar, strict } from '../../terms/shape.ts';

/** The calendar of all items. */
export const calendarName = scalar(
  'the name of a calendar such as `desk` (in its place `calendarBy: { column, calendars }` names one for each row)',
  value => name.safeParse(value).data,
);

/** The calendar of each item, by the value of a column of its row (RULES 6); a column alone would not say which calendars bind. */
export const calendarBy = strict({
  column: column.describe('The column whose value says which calendar it is, such as `region`.'),
  calendars: named(name).describe(
    'The calendar for each value of the column; a row with another value is an error.',
  ),
}).transform(({ column: by, calendars }) => ({
  column: by,
  calendars: Object.entries(calendars).map(([value, calendar]) => ({ value, calendar })),
}));
export type CalendarBy = z.output<typeof calendarBy>;

/** The values that it names calendars for. */
export function valuesByCalendar({ column: by, calendars }: CalendarBy): NamedValues {
  return { column: by, values: calendars.map(each => each.value) };
}

/** The name of the calendar of an item; undefined for a value that none is named for. */
export function calendarOf({ column: by, calendars }: CalendarBy, row: RowAnswer): string | undefined {
  const own = row.texts[by] ?? '';
  return calendars.find(each => each.value === own)?.calendar;
}
