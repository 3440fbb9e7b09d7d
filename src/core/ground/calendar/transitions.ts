import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from './span.ts';

/** From `at` on, local time is UTC plus `offsetMs`. */
export type ZoneOffset = { readonly at: EpochMs; readonly offsetMs: number };

/**
 * The offsets of a zone as a table, for those that ask too often to ask Temporal: the offset in force at `from`, then
 * one entry per change before `to`, oldest first.
 */
export function zoneTransitions(zone: string, from: EpochMs, to: EpochMs): readonly ZoneOffset[] {
  let moment: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const table: ZoneOffset[] = [];
  for (; moment && moment.epochMilliseconds < to; moment = moment.getTimeZoneTransition('next')) {
    table.push({ at: moment.epochMilliseconds, offsetMs: moment.offsetNanoseconds / 1e6 });
  }
  return table;
}
