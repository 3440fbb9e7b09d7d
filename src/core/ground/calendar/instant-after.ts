import { addDuration } from './add-duration.ts';
import { dayMs } from './civil-day.ts';
import { type Duration, durationMs } from './duration.ts';
import type { EpochMs } from './instant.ts';
import { deadlineWorkingDays } from './working-days.ts';
import { type Calendar, deadline, workingClock } from './working-time.ts';

/**
 * The instant a duration later, working time by a calendar: a working day ends at the close of business (RULES 6).
 * Undefined for working time without a calendar or with too few hours in it, and for a part of a month or a working day.
 */
export function instantAfter(
  at: EpochMs,
  duration: Duration,
  zone: string,
  calendar: Calendar | undefined,
): EpochMs | undefined {
  const { unit } = duration;
  if (unit === 'working-day')
    return calendar && deadlineWorkingDays(calendar, at, Number(duration.amount), 'close-of-business');
  if (unit !== 'working-hour') return addDuration(at, duration, zone);
  const workingMs = durationMs(duration) ?? 0;
  // A week of few hours still has one; beyond that the calendar has too few.
  const reach = (7 * Math.ceil(workingMs / 3_600_000) + 60) * dayMs;
  return calendar && deadline(workingClock(calendar, at, at + reach), at, workingMs);
}
