import { Temporal } from 'temporal-polyfill';
import { exact } from '../exact.ts';
import { type Duration, durationMs } from './duration.ts';
import type { EpochMs } from './instant.ts';

/**
 * The instant a duration later in a zone, as for a cut-off (SEMANTICS 4): whole days, weeks and months keep the time
 * of day over a change of clocks, and a month from the 31st ends on the last day there is. Undefined for working
 * time, which needs a calendar, and for a part of a month.
 */
export function addDuration(at: EpochMs, duration: Duration, zone: string): EpochMs | undefined {
  const { unit } = duration;
  const amount = exact(duration.amount);
  if (unit === 'working-hour' || unit === 'working-day') return undefined;
  const whole = amount.d === 1n;
  if (whole && (unit === 'day' || unit === 'week' || unit === 'month')) {
    return Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .add({ [`${unit}s`]: amount.valueOf() }).epochMilliseconds;
  }
  const lengthMs = durationMs(duration);
  return lengthMs === undefined ? undefined : at + lengthMs;
}
