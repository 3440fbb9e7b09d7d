import { allowanceOf, type LimitAround } from '../../ground/calendar/allowance.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { IndicatorContext } from '../around.ts';
import { calendarOf } from '../items/calendar-by.ts';
import { lastInTimeOf, limitAround } from '../items/limit-around.ts';
import type { Item } from './item.ts';
import { calendarByOf } from './item-calendar.ts';
import { everyLimit, limitFor, limitsOf } from './limits.ts';
import { type EachTerms, isTimed, type Promised } from './terms.ts';

/**
 * What the limits of an objective allow: on its clocks, stopped during agreed pauses, and up to the end of a day by its desks. An item that has a
 * calendar of its own is read by its hours and in its zone (RULES 6).
 */
export function allowancesOf(
  terms: EachTerms,
  context: IndicatorContext,
): {
  readonly allowedIn: (pauses: readonly Span[]) => (row: RowAnswer) => Item['allowed'];
  /** The last instant at which what begins at one is in time by a condition, by the longest of its limits and any of its calendars. */
  readonly lastInTimeOf: (leaf: Promised, begun: EpochMs) => EpochMs;
} {
  const aroundOf = (leaf: Promised, pauses: readonly Span[], own: string | undefined): LimitAround => {
    const timed = isTimed(leaf) ? leaf : undefined;
    const clock = timed?.clock ?? terms.clock;
    const desks = timed?.calendar ?? terms.calendar;
    return limitAround({ clock, desks, own, received: terms.received }, pauses, context);
  };
  return {
    allowedIn: pauses => {
      const arounds = new Map<Promised, Map<string | undefined, LimitAround>>();
      const known = (leaf: Promised, calendar: string | undefined) => {
        const ofLeaf = arounds.get(leaf) ?? new Map<string | undefined, LimitAround>();
        arounds.set(leaf, ofLeaf);
        const around = ofLeaf.get(calendar) ?? aroundOf(leaf, pauses, calendar);
        ofLeaf.set(calendar, around);
        return around;
      };
      return row => (leaf, value, from, own) => {
        const limits = limitsOf(leaf);
        const limit = limits && limitFor(limits, value);
        if (limit === undefined) return undefined;
        const by = calendarByOf(leaf, terms);
        const calendar = by && calendarOf(by, row);
        // Its row is an error, and nothing is held of it.
        if (by && calendar === undefined) return undefined;
        return allowanceOf(limit, from, own, known(leaf, calendar));
      };
    },
    lastInTimeOf: (leaf, begun) => {
      const limits = limitsOf(leaf);
      const times = limits ? everyLimit(limits) : [];
      return lastInTimeOf(times, begun, calendarByOf(leaf, terms), own => aroundOf(leaf, [], own));
    },
  };
}
