import { exact } from '../exact.ts';
import { civilDate, dayMs, dayOfMonth } from './civil-day.ts';
import { type Duration, durationMs } from './duration.ts';
import { dayOf, type EpochMs } from './instant.ts';
import { startOfDayNumber } from './plain-date.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * The instant a duration later in a zone, as for a cut-off (RULES 4): whole days, weeks and months keep the time
 * of day over a change of clocks, and a month from the 31st ends on the last day there is; calendar days end with the last of them. Undefined for working
 * time, which needs a calendar, and for a part of a month.
 */
export function addDuration(at: EpochMs, duration: Duration, zone: string): EpochMs | undefined {
  const { unit } = duration;
  if (unit === 'working-hour' || unit === 'working-day') return undefined;
  const amount = exact(duration.amount);
  const whole = amount.d === 1n ? amount.valueOf() : undefined;
  if (whole !== undefined && unit === 'day') return addCalendarDays(at, whole, zone);
  if (whole !== undefined && unit === 'calendar-day')
    return startOfDayNumber(dayOf(at, zone) + whole + 1, zone);
  if (whole !== undefined && unit === 'week') return addCalendarDays(at, whole * 7, zone);
  if (whole !== undefined && unit === 'month') {
    return onDayOf(at, zone, day => {
      const date = civilDate(day);
      return dayOfMonth(date.year * 12 + date.month - 1 + whole, date.day);
    });
  }
  const lengthMs = durationMs(duration);
  return lengthMs === undefined ? undefined : at + lengthMs;
}

/** The same time of day so many days later; where the clocks skip it, as much later as they were put forward. */
export function addCalendarDays(at: EpochMs, days: number, zone: string): EpochMs {
  return onDayOf(at, zone, day => day + days);
}

/** The same time of day on another day; an instant whose clock time is shown twice stays itself on its own day. */
function onDayOf(at: EpochMs, zone: string, later: (day: number) => number): EpochMs {
  const clock = zoneClock(zone);
  const shown = at + clock.offsetAt(at);
  const day = Math.floor(shown / dayMs);
  const other = later(day);
  return other === day ? at : clock.instantOf(shown + (other - day) * dayMs);
}
