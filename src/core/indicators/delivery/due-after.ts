import { addDuration } from '../../ground/calendar/add-duration.ts';
import { dayMs } from '../../ground/calendar/civil-day.ts';
import { type Duration, durationMs } from '../../ground/calendar/duration.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { lastInstant } from '../../ground/calendar/span.ts';
import { deadlineWorkingDays } from '../../ground/calendar/working-days.ts';
import { deadline, lastInTime, workingClock } from '../../ground/calendar/working-time.ts';
import type { DeliveryAround } from './occurrence.ts';

type Desk = Pick<DeliveryAround, 'calendar' | 'zone'>;

/**
 * When something is due within a duration after an event (RULES 6). Working days end with the close of business and do not count the
 * event's own day; an event that names only a day happened at its end, for hours and days alike. Undefined without a calendar that has so
 * much working time.
 */
export function dueAfter(event: Span, within: Duration, desk: Desk): EpochMs | undefined {
  return instantIn(event, within, desk, deadline);
}

/** The last instant at which that is in time: where the working clock stands still once it is due, that at which it runs again. */
export function lastInTimeAfter(event: Span, within: Duration, desk: Desk): EpochMs | undefined {
  return instantIn(event, within, desk, lastInTime) ?? dueAfter(event, within, desk);
}

function instantIn(
  event: Span,
  within: Duration,
  { calendar, zone }: Desk,
  after: typeof deadline,
): EpochMs | undefined {
  if (within.unit === 'working-day')
    return calendar && deadlineWorkingDays(calendar, event.start, Number(within.amount), 'close-of-business');
  const from = lastInstant(event);
  if (within.unit !== 'working-hour') return addDuration(from, within, zone);
  const ms = durationMs(within) ?? 0;
  return calendar && after(workingClock(calendar, from, from + 60 * dayMs + 30 * ms), from, ms);
}
