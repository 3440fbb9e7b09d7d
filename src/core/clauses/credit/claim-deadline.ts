import { dayMs, timeOfDay } from '../../ground/calendar/civil-day.ts';
import { dateOf, type EpochMs, startOfDay } from '../../ground/calendar/instant.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import { zoneClock } from '../../ground/calendar/zone-clock.ts';
import type { ClauseAround } from '../around.ts';
import type { ClaimStart, ClaimWindow } from './claim-window.ts';

/** When a window of each start begins; undefined where that has not happened. */
export type WindowStarts = Readonly<Record<ClaimStart, EpochMs | undefined>>;

/**
 * The instant before which a claim has to be made (RULES 25): a window in days keeps the time of day of its start, one in working days ends with the
 * close of business, one in calendar days with the last of them, and at the last instant of one in hours a claim is still in time. Before the cut-off it is so in any case. Undefined while the
 * window has not begun.
 */
export function claimBefore(
  { from = 'period', ...within }: ClaimWindow,
  starts: WindowStarts,
  { zone, calendar }: Pick<ClauseAround, 'zone' | 'calendar'>,
): EpochMs | undefined {
  const start = starts[from];
  const isOfCalendar = within.unit === 'calendar-day';
  // Working and calendar days after a period, or its cut-off, are those after its last day.
  const isEnd = from === 'period' || from === 'cut-off';
  const isAfterLastDay = isEnd && (within.unit === 'working-day' || isOfCalendar);
  const end =
    start === undefined
      ? undefined
      : instantAfter(isAfterLastDay ? start - 1 : start, within, zone, calendar);
  if (end === undefined) return undefined;
  const isInDays = within.unit === 'day' || within.unit === 'week' || within.unit === 'month' || isOfCalendar;
  return Math.max(isInDays ? end : end + 1, starts['cut-off'] ?? end);
}

/** Whether an instant is the start of a day, so that what is before it ends with the day. */
export function isDayStart(at: EpochMs, zone: string): boolean {
  return startOfDay(dateOf(at, zone), zone) === at;
}

/** A time of a zone for a message: a date, with the time of day to the minute where the window is not one of whole days. */
export function shownIn(at: EpochMs, zone: string, withTime: boolean): string {
  if (!withTime) return dateOf(at, zone);
  const shown = at + zoneClock(zone).offsetAt(at);
  return `${dateOf(at, zone)} ${timeOfDay(Math.floor((((shown % dayMs) + dayMs) % dayMs) / 1000)).slice(0, 5)}`;
}
