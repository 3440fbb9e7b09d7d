import { dayMs } from './civil-day.ts';
import { type Holiday, holidayTest } from './holidays.ts';
import type { PlainDateText, Span } from './instant.ts';
import { dayNumber } from './plain-date.ts';
import { zoneClock } from './zone-clock.ts';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** From when to when people work, `['09:00', '17:00']`; an end at or before the start is on the next day. */
export type Shift = readonly [start: string, end: string];

/** Working hours by the clocks of a zone. A weekday left out is free; so is a holiday; a date may have hours of its own. */
export type Calendar = {
  readonly id: string;
  readonly zone: string;
  readonly hours: Partial<Readonly<Record<Weekday, readonly Shift[]>>>;
  readonly holidays: readonly Holiday[];
  /** Half days and make-up days: what they say holds whatever the weekday, and on a holiday too. */
  readonly otherHours?: readonly {
    readonly date: PlainDateText;
    readonly hours: readonly Shift[];
    readonly name?: string;
  }[];
};

/** A day on which somebody works: its number (days since 1970-01-01) and its shifts, sorted and not empty. */
export type WorkingDay = { readonly day: number; readonly shifts: readonly Span[] };

/** A time of day as `hours` take it: `00:00` to `23:59`, and `24:00` for the end of the day. */
export const timeOfDayPattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const weekdays = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const;

/** Hours as times of day in ms: by the day's number modulo 7, and by the number of a day that has its own. */
type Hours = {
  readonly byWeekday: readonly (readonly Span[])[];
  readonly byDay: ReadonlyMap<number, readonly Span[]>;
  readonly isHoliday: (day: number) => boolean;
};

const read = new WeakMap<Calendar, Hours>();

/** The hours of a calendar, read once. */
function hoursOf(calendar: Calendar): Hours {
  const known = read.get(calendar);
  if (known) return known;
  const hours = {
    byWeekday: weekdays.map(name => readShifts(calendar.hours[name] ?? [])),
    byDay: new Map(calendar.otherHours?.map(({ date, hours }) => [dayNumber(date), readShifts(hours)])),
    isHoliday: holidayTest(calendar.holidays),
  };
  read.set(calendar, hours);
  return hours;
}

/**
 * The shifts of a day by its number, since 1970-01-01; undefined where nobody works. A shift belongs to the day on which it begins, also where
 * it runs over midnight, and lasts as long as the clocks say: a time they skip is the instant they jump, one they repeat
 * is the earlier, and a day they skip whole has no shift.
 */
export function workingDay(calendar: Calendar, day: number): WorkingDay | undefined {
  const { byWeekday, byDay, isHoliday } = hoursOf(calendar);
  const own = byDay.get(day);
  const hours = own ?? byWeekday[((day % 7) + 7) % 7]!;
  if (hours.length === 0 || (own === undefined && isHoliday(day))) return undefined;
  const { firstAt } = zoneClock(calendar.zone);
  const shifts: Span[] = [];
  for (const shift of hours) {
    const start = firstAt(day * dayMs + shift.start);
    const end = firstAt(day * dayMs + shift.end);
    if (start < end) shifts.push({ start, end });
  }
  return shifts.length > 0 ? { day, shifts } : undefined;
}

/** The working days numbered `firstDay` to `lastDay`. */
export function workingDays(calendar: Calendar, firstDay: number, lastDay: number): WorkingDay[] {
  const days: WorkingDay[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const working = workingDay(calendar, day);
    if (working) days.push(working);
  }
  return days;
}

function readShifts(shifts: readonly Shift[]): readonly Span[] {
  return shifts.map(readShift).sort((a, b) => a.start - b.start);
}

function readShift([start, end]: Shift): Span {
  const span = { start: timeOfDayMs(start), end: timeOfDayMs(end) };
  return span.end > span.start ? span : { start: span.start, end: span.end + dayMs };
}

function timeOfDayMs(text: string): number {
  if (!timeOfDayPattern.test(text)) {
    throw new RangeError(`Unexpected time of day \`${text}\`, expected \`HH:MM\``);
  }
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000;
}
