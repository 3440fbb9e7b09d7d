import { dateOf, dayOf, type EpochMs } from '../../ground/calendar/instant.ts';

/** The local day of an instant, as days since 1970-01-01, and its month. */
export type DayInMonth = { readonly day: number; readonly month: string };

export function dayInMonth(at: EpochMs, zone: string): DayInMonth {
  return { day: dayOf(at, zone), month: dateOf(at, zone).slice(0, 7) };
}
