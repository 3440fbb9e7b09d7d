import type { CalendarBy } from '../items/calendar-by.ts';
import { everyLimit, limitsOf } from './limits.ts';
import { type EachTerms, isTimed, type Promised } from './terms.ts';

/**
 * The column, with its calendars, by which a condition is read for each item; undefined where it names desks of its own, or no calendar measures
 * it: its limits are hours as they pass.
 */
export function calendarByOf(leaf: Promised, terms: EachTerms): CalendarBy | undefined {
  if (!isTimed(leaf) || leaf.calendar !== undefined) return undefined;
  const isMeasured =
    (leaf.clock ?? terms.clock) === 'working' || everyLimit(limitsOf(leaf)!).some(each => 'days' in each);
  return isMeasured ? terms.calendarBy : undefined;
}
