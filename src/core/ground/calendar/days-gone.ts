import { dayMs } from './civil-day.ts';
import { dayNumber, type PlainDateText, startOfDayNumber } from './plain-date.ts';
import { type Calendar, workingDay } from './working-calendar.ts';

/** Days counted from a first day up to another by its number since 1970-01-01, that day not counted; 0 before the first. */
export type DaysGone = (day: number) => number;

/** A counter of the days from a date on, of working days where there is a calendar; it looks at each of them once. */
export function daysGone(from: PlainDateText, zone: string, calendar: Calendar | undefined): DaysGone {
  const first = dayNumber(from);
  if (!calendar) {
    const start = startOfDayNumber(first, zone);
    return day => (day <= first ? 0 : Math.round((startOfDayNumber(day, zone) - start) / dayMs));
  }
  const before = [0];
  return day => {
    if (day <= first) return 0;
    for (let place = before.length; place <= day - first; place++) {
      before.push(before[place - 1]! + (workingDay(calendar, first + place - 1) ? 1 : 0));
    }
    return before[day - first]!;
  };
}
