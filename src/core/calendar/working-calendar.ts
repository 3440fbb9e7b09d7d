import type { EpochMs, PlainDateText, Span } from './instant.ts';
import { type ZoneOffset, zoneTransitions } from './transitions.ts';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** From when to when people work, `['09:00', '17:00']`; an end at or before the start is on the next day. */
export type Shift = readonly [start: string, end: string];

/** Working hours by the clocks of a zone. A weekday left out is free; so is a holiday. */
export type Calendar = {
  readonly id: string;
  readonly zone: string;
  readonly hours: Partial<Readonly<Record<Weekday, readonly Shift[]>>>;
  readonly holidays: readonly { readonly date: PlainDateText; readonly name?: string }[];
};

/** A day on which somebody works: its number (days since 1970-01-01) and its shifts, sorted and not empty. */
export type WorkingDay = { readonly day: number; readonly shifts: readonly Span[] };

/** A time of day as `hours` take it: `00:00` to `23:59`, and `24:00` for the end of the day. */
export const timeOfDayPattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const dayMs = 86_400_000;
const weekdays = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const;

/** Days since 1970-01-01 of a date. */
export function dayNumber(date: PlainDateText): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/**
 * The working days numbered `firstDay` to `lastDay`. A shift belongs to the day on which it begins, also where it runs
 * over midnight, and lasts as long as the clocks say: a time they skip is the instant they jump, one they repeat is
 * the earlier, and a day they skip whole has no shift.
 */
export function workingDays(calendar: Calendar, firstDay: number, lastDay: number): WorkingDay[] {
  const hours = weekdays.map(name =>
    (calendar.hours[name] ?? []).map(readShift).sort((a, b) => a.start - b.start),
  );
  const holidays = new Set(calendar.holidays.map(({ date }) => dayNumber(date)));
  const at = clockReader(calendar.zone, (firstDay - 2) * dayMs, (lastDay + 4) * dayMs);
  const days: WorkingDay[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (holidays.has(day)) continue;
    const shifts = hours[((day % 7) + 7) % 7]!.map(shift => ({
      start: at(day * dayMs + shift.start),
      end: at(day * dayMs + shift.end),
    })).filter(shift => shift.start < shift.end);
    if (shifts.length > 0) days.push({ day, shifts });
  }
  return days;
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

/**
 * A reader of the zone's clocks for readings between two instants: from a reading, as ms since 1970-01-01T00:00 by
 * that clock, to the first instant at which the clock shows it or, where it is skipped, a later reading.
 */
function clockReader(zone: string, from: EpochMs, to: EpochMs): (reading: number) => EpochMs {
  const table = zoneTransitions(zone, from, to);
  let place = 0;
  return reading => {
    while (place > 0 && reading < clockBefore(table, place)) place--;
    while (place + 1 < table.length && reading >= clockBefore(table, place + 1)) place++;
    const { at, offsetMs } = table[place]!;
    return Math.max(at, reading - offsetMs);
  };
}

/** What the clock would show at the instant of a change had it not changed. */
function clockBefore(table: readonly ZoneOffset[], place: number): number {
  return table[place]!.at + table[place - 1]!.offsetMs;
}
