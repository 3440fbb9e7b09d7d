import type { Duration } from '../../ground/calendar/duration.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import { runningFrom } from '../../ground/calendar/running-from.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { LateTime } from '../../indicators/late-item.ts';
import type { ClauseAround } from '../around.ts';
import type { Lateness } from './lateness.ts';

/** The unit on its clock: an hour of a working clock is a working hour, a day a working day. Undefined where the clock has no such unit. */
export function unitOf({ late, clock }: Lateness): Duration | undefined {
  const { amount, unit } = late;
  // A calendar day ends at midnight, whatever the time of day at which something came to be late.
  const isOther = unit === 'working-hour' || unit === 'working-day' || unit === 'calendar-day';
  if (clock === 'wall') return isOther ? undefined : late;
  switch (unit) {
    case 'working-hour':
    case 'working-day':
      return late;
    case 'day':
      return { amount, unit: 'working-day' };
    case 'hour':
      return { amount, unit: 'working-hour' };
    case 'minute':
      return { amount: exactText(exact(amount).div(60)), unit: 'working-hour' };
    default:
      return undefined;
  }
}

export type Counting = 'complete' | 'started';

/**
 * How many units of one time that an item is late are complete, or started, in a span (RULES 25): a unit is complete at its end, and started once its clock runs after
 * the one before is complete, as nothing elapses while the desk is closed; none is so once the item is done.
 */
export function unitsIn(
  { since, until }: LateTime,
  { start, end }: { readonly start: EpochMs; readonly end: EpochMs },
  unit: Duration,
  counting: Counting,
  { zone, calendar }: Pick<ClauseAround, 'zone' | 'calendar'>,
): number {
  const from = Date.parse(since);
  const done = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
  const after = (count: number) =>
    count === 0 ? from : instantAfter(from, times(unit, count), zone, calendar);
  const isWorking = unit.unit === 'working-hour' || unit.unit === 'working-day';
  const startOf = (count: number) => {
    const at = after(count - 1);
    return at !== undefined && isWorking ? calendar && runningFrom(calendar, at) : at;
  };
  // What is started is so before the item is done, what is complete also at that instant.
  const isBy = (count: number, at: EpochMs) => {
    const instant = counting === 'started' ? startOf(count) : after(count);
    if (instant === undefined) return false;
    return counting === 'started' ? instant < Math.min(at, done) : instant < at && instant <= done;
  };
  return most(count => isBy(count, end)) - most(count => isBy(count, start));
}

function times({ amount, unit }: Duration, count: number): Duration {
  return { amount: exactText(exact(amount).mul(count)), unit };
}

/** The greatest number from 0 of which something holds that holds of all below it. */
function most(holds: (count: number) => boolean): number {
  let high = 1;
  while (holds(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (holds(Math.floor(middle))) low = Math.floor(middle);
    else high = Math.floor(middle);
  }
  return low;
}
