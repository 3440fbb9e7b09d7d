import { exact, type Fraction } from '../exact.ts';
import { dateOf, type EpochMs, startOfDay } from './instant.ts';
import { addDays, daysBetween, type PlainDateText } from './plain-date.ts';

/**
 * Days from the start of a date up to an instant, of which the last counts by the share of it that is gone: noon of the third day is 2.5. A day is
 * one however long its clocks make it, so that a whole day is one in every zone.
 */
export function daysUpTo(startDate: PlainDateText, at: EpochMs, zone: string): Fraction {
  const date = dateOf(at, zone);
  const begun = startOfDay(date, zone);
  const length = startOfDay(addDays(date, 1), zone) - begun;
  return exact(at - begun)
    .div(length)
    .add(daysBetween(startDate, date, zone));
}
