import type { Duration } from '../ground/calendar/duration.ts';
import { instantAfter } from '../ground/calendar/instant-after.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Say } from '../ground/say.ts';
import type { ClauseAround } from './around.ts';

/** A moment to measure lengths from: a Monday. */
const monday = Date.UTC(2026, 0, 5, 9);

/** How long a time after a verdict takes in ms, by the agreement's calendar; undefined where that cannot be said. */
export function lengthAfter(duration: Duration, { zone, calendar }: ClauseAround): number | undefined {
  const after = instantAfter(monday, duration, zone, calendar);
  return after === undefined ? undefined : after - monday;
}

/** The same, with a finding where it cannot be said. */
export function checkedLength(
  duration: Duration,
  say: Say,
  path: TermsPath,
  around: ClauseAround,
): number | undefined {
  const isWorking = duration.unit === 'working-day' || duration.unit === 'working-hour';
  if (isWorking && around.calendarName === undefined) {
    say.needsCalendar(path, 'working time', false);
    return undefined;
  }
  // A calendar that does not exist is a finding where it is named.
  if (isWorking && around.calendar === undefined) return undefined;
  const length = lengthAfter(duration, around);
  if (length !== undefined) return length;
  say.wrong(
    'bad-value',
    path,
    'Unexpected part of a month or of a working day, expected whole ones',
    'Write it in days or hours',
  );
  return undefined;
}
