import type { Duration } from '../../ground/calendar/duration.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import { runningFrom } from '../../ground/calendar/running-from.ts';
import { isBefore, type Stamp } from '../../ground/calendar/stamp.ts';
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
  { since, until, ofDays }: LateTime,
  { start, end }: { readonly start: EpochMs; readonly end: EpochMs },
  unit: Duration,
  counting: Counting,
  { zone, calendar }: Pick<ClauseAround, 'zone' | 'calendar'>,
): number {
  const from = stampOf(since);
  const done = until === undefined ? { at: Number.POSITIVE_INFINITY } : stampOf(until);
  const isWorking = unit.unit === 'working-hour' || unit.unit === 'working-day';
  const running = (at: EpochMs | undefined) =>
    at !== undefined && isWorking ? calendar && runningFrom(calendar, at) : at;
  // Days that end with one have no nanoseconds, and none elapse while the desk is closed.
  const isCarried =
    unit.unit !== 'working-day' && unit.unit !== 'calendar-day' && running(from.at) === from.at;
  const nanos = isCarried ? (from.nanos ?? 0) : 0;
  const stamped = (at: EpochMs | undefined) => (at === undefined ? undefined : { at, nanos });
  const after = (count: number) => {
    const at = count === 0 ? from.at : instantAfter(from.at, times(unit, count), zone, calendar);
    return nanos > 0 ? running(at) : at;
  };
  // What is started is so before the item is done, what is complete also at that instant; with the end of a day it is so on that day.
  const isBy = (count: number, at: EpochMs) => {
    const instant = stamped(counting === 'started' ? running(after(count - 1)) : after(count));
    if (instant === undefined) return false;
    if (counting === 'started') return instant.at < at && isBefore(instant, done);
    const isIn = ofDays ? !isBefore({ at }, instant) : instant.at < at;
    return isIn && !isBefore(done, instant);
  };
  return most(count => isBy(count, end)) - most(count => isBy(count, start));
}

/** A time with its nanoseconds, of which the text has as many digits as it needs. */
function stampOf(text: string): Stamp {
  const finer = /\.\d{3}(\d+)Z$/.exec(text)?.[1];
  return { at: Date.parse(text), ...(finer && { nanos: Number(finer.padEnd(6, '0')) }) };
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
