import { addDuration } from '../../ground/calendar/add-duration.ts';
import { dayMs } from '../../ground/calendar/civil-day.ts';
import { type Duration, durationMs } from '../../ground/calendar/duration.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { deadlineWorkingDays } from '../../ground/calendar/working-days.ts';
import { deadline, workingClock } from '../../ground/calendar/working-time.ts';
import type { DeliveryAround } from './occurrence.ts';

/**
 * The last instant at which something due within a duration after an event is on time (RULES 6). Working days end with the close of
 * business and do not count the event's own day; an event that names only a day happened at its end, for hours and days alike. Undefined
 * without a calendar that has so much working time.
 */
export function dueAfter(
  event: Span,
  within: Duration,
  { calendar, zone }: Pick<DeliveryAround, 'calendar' | 'zone'>,
): EpochMs | undefined {
  if (within.unit === 'working-day')
    return calendar && deadlineWorkingDays(calendar, event.start, Number(within.amount), 'close-of-business');
  const from = lastInstant(event);
  if (within.unit !== 'working-hour') return addDuration(from, within, zone);
  const ms = durationMs(within) ?? 0;
  return calendar && deadline(workingClock(calendar, from, from + 60 * dayMs + 30 * ms), from, ms);
}

/** The last instant of a day, or the instant of a time. */
export function lastInstant({ start, end }: Span): EpochMs {
  return Math.max(start, end - 1);
}
