import { allowanceOf, type LimitAround } from '../../ground/calendar/allowance.ts';
import { endOfDays } from '../../ground/calendar/end-of-days.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import { type Clock, lastInTime } from '../../ground/calendar/working-time.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { IndicatorContext } from '../around.ts';
import type { Item } from './item.ts';
import { calendarByOf, calendarOf } from './item-calendar.ts';
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
    const desks = own === undefined ? (timed?.calendar ?? terms.calendar) : [own];
    const on = (kind: 'working' | 'wall', stops: readonly Span[]) => context.clockOn(kind, desks, stops);
    const kindOfDays = { working: 'working', calendar: 'wall' } as const;
    const calendars = context.desksOf(desks);
    return {
      zone: (own === undefined ? undefined : calendars[0]?.zone) ?? context.zone,
      desks: calendars,
      receivedNext: terms.received === 'next-working-day',
      clock: once(() => on(timed?.clock ?? terms.clock, pauses)),
      ofDays: of => ({ whole: on(kindOfDays[of], []), stopped: on(kindOfDays[of], pauses) }),
    };
  };
  const lastInTimeBy = (limit: TimeLimit, around: LimitAround, begun: EpochMs): EpochMs =>
    'ms' in limit
      ? (lastInTime(around.clock(), begun, limit.ms) ?? begun + limit.ms)
      : (endOfDays(begun, limit, around) ?? begun);
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
      const by = calendarByOf(leaf, terms);
      const arounds = (by?.calendars.map(each => each.calendar) ?? [undefined]).map(calendar =>
        aroundOf(leaf, [], calendar),
      );
      return Math.max(
        begun,
        ...(limits ? everyLimit(limits) : []).flatMap(limit =>
          arounds.map(around => lastInTimeBy(limit, around, begun)),
        ),
      );
    },
  };
}

/** Made when it is first asked for. */
function once(make: () => Clock): () => Clock {
  let made: Clock | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
