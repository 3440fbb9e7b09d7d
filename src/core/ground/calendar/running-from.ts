import { dayOf, type EpochMs } from './instant.ts';
import { type Calendar, workingDay } from './working-calendar.ts';

/** No desk is closed for longer. */
const mostDays = 3 * 366;

/**
 * When some time begins to elapse from an instant on (RULES 6): at once while the desk is open, else at its next opening. Undefined for a desk that
 * does not open within three years.
 */
export function runningFrom(calendar: Calendar, at: EpochMs): EpochMs | undefined {
  const first = dayOf(at, calendar.zone);
  // A shift may run over midnight, and a day begin late by the clocks.
  for (let day = first - 2; day <= first + mostDays; day++) {
    const shift = workingDay(calendar, day)?.shifts.find(({ end }) => end > at);
    if (shift) return Math.max(shift.start, at);
  }
  return undefined;
}
