import { dayMs } from '../calendar/civil-day.ts';
import { dayNumber, startOfDayNumber } from '../calendar/plain-date.ts';
import { workingDay } from '../calendar/working-calendar.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';

/** Days counted by the pace line from the period's first day up to another, by its number since 1970-01-01, that day not counted. */
export type DaysGone = (day: number) => number;

/** Which days the pace line counts: working days where the terms say so and there is a calendar. */
export function paceBasis(context: ObjectiveContext): 'calendar' | 'working' {
  return context.objective.pace === 'working' && context.calendar ? 'working' : 'calendar';
}

/** Counts the days of a period, each of them once. */
export function daysGone(context: ObjectiveContext, { period }: PlannedPeriod): DaysGone {
  const { zone, calendar } = context;
  const first = dayNumber(period.startDate);
  if (paceBasis(context) === 'calendar' || !calendar) {
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
