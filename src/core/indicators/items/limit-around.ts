import type { LimitAround } from '../../ground/calendar/allowance.ts';
import { endOfDays } from '../../ground/calendar/end-of-days.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import { type Clock, lastInTime } from '../../ground/calendar/working-time.ts';
import type { IndicatorContext } from '../around.ts';
import type { CalendarBy } from './calendar-by.ts';

/** What the terms say of how the limits of an item are measured: a clock on the promise’s desks, or on the item’s own calendar. */
type LimitTerms = {
  readonly clock: 'working' | 'wall';
  readonly desks: readonly string[] | undefined;
  /** The calendar of the item itself, in whose zone its days are then. */
  readonly own: string | undefined;
  readonly received: 'next-working-day' | undefined;
};

/** What limits allow by some desks: on their clock, stopped during agreed pauses, and up to the end of a day (RULES 6). */
export function limitAround(
  { clock, desks: named, own, received }: LimitTerms,
  pauses: readonly Span[],
  context: IndicatorContext,
): LimitAround {
  const desks = own === undefined ? named : [own];
  const on = (kind: 'working' | 'wall', stops: readonly Span[]) => context.clockOn(kind, desks, stops);
  const calendars = context.desksOf(desks);
  const kindOfDays = { working: 'working', calendar: 'wall' } as const;
  return {
    zone: (own === undefined ? undefined : calendars[0]?.zone) ?? context.zone,
    desks: calendars,
    receivedNext: received === 'next-working-day',
    clock: once(() => on(clock, pauses)),
    ofDays: of => ({ whole: on(kindOfDays[of], []), stopped: on(kindOfDays[of], pauses) }),
  };
}

/** The last instant at which what begins at one is in time by a limit. */
function lastInTimeBy(limit: TimeLimit, around: LimitAround, begun: EpochMs): EpochMs {
  return 'ms' in limit
    ? (lastInTime(around.clock(), begun, limit.ms) ?? begun + limit.ms)
    : (endOfDays(begun, limit, around) ?? begun);
}

/** The same by the longest of some limits, on the slowest of the calendars that items may have. */
export function lastInTimeOf(
  limits: readonly TimeLimit[],
  begun: EpochMs,
  by: CalendarBy | undefined,
  aroundOf: (own: string | undefined) => LimitAround,
): EpochMs {
  const arounds = (by?.calendars.map(each => each.calendar) ?? [undefined]).map(aroundOf);
  return Math.max(
    begun,
    ...limits.flatMap(limit => arounds.map(around => lastInTimeBy(limit, around, begun))),
  );
}

/** Made when it is first asked for. */
function once(make: () => Clock): () => Clock {
  let made: Clock | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
