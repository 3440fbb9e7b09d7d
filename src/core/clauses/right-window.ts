import type { Duration } from '../ground/calendar/duration.ts';
import { dateOf, type EpochMs, isoUtc, type PlainDateText, startOfDay } from '../ground/calendar/instant.ts';
import { instantAfter } from '../ground/calendar/instant-after.ts';
import type { ClauseAround } from './around.ts';

/** Where the time for a right begins: at the end of a period or at a cut-off, which lies after the last day, or at an instant of its own day. */
export type WindowStart = { readonly at: EpochMs; readonly isEnd: boolean };

/**
 * The instant before which a right has to be used (RULES 25, 27): days, weeks and months keep the time of day of the start, working days end with
 * the close of business and calendar days with the last of them, counted from the day after that of the start, and at the last instant of hours and
 * of working days the right still stands. Undefined where the length cannot be said.
 */
export function usableBefore(
  { at, isEnd }: WindowStart,
  within: Duration,
  { zone, calendar }: Pick<ClauseAround, 'zone' | 'calendar'>,
): EpochMs | undefined {
  const { unit } = within;
  const isCounted = unit === 'working-day' || unit === 'calendar-day';
  const end = instantAfter(isEnd && isCounted ? at - 1 : at, within, zone, calendar);
  const keepsDay = unit === 'day' || unit === 'week' || unit === 'month' || unit === 'calendar-day';
  return end === undefined || keepsDay ? end : end + 1;
}

/** The last day of a right, and its last instant where that is not the end of the day. */
export function lastTime(
  before: EpochMs,
  zone: string,
): { readonly date: PlainDateText; readonly until?: string } {
  return {
    date: dateOf(before - 1, zone),
    ...(!isDayStart(before, zone) && { until: isoUtc(before - 1) }),
  };
}

/** Whether an instant is the start of a day, so that what is before it ends with the day. */
export function isDayStart(at: EpochMs, zone: string): boolean {
  return startOfDay(dateOf(at, zone), zone) === at;
}
