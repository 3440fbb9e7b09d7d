import { allowanceOf, type LimitAround } from '../../ground/calendar/allowance.ts';
import { endOfDays } from '../../ground/calendar/end-of-days.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import { type Clock, lastInTime } from '../../ground/calendar/working-time.ts';
import type { IndicatorContext } from '../around.ts';
import type { Item } from './item.ts';
import { everyLimit, limitFor } from './limits.ts';
import { limitsOf } from './promise-report.ts';
import { type EachTerms, isTimed, type Promised } from './terms.ts';

/** What the limits of an objective allow: on its clocks, stopped during agreed pauses, and up to the end of a day by its desks. */
export function allowancesOf(
  terms: EachTerms,
  context: IndicatorContext,
): {
  readonly allowedIn: (pauses: readonly Span[]) => Item['allowed'];
  /** The last instant at which what begins at one is in time by a condition, by the longest of its limits. */
  readonly lastInTimeOf: (leaf: Promised, begun: EpochMs) => EpochMs;
} {
  const aroundOf = (leaf: Promised, pauses: readonly Span[]): LimitAround => {
    const own = isTimed(leaf) ? leaf : undefined;
    const desks = own?.calendar ?? terms.calendar;
    const on = (kind: 'working' | 'wall', stops: readonly Span[]) => context.clockOn(kind, desks, stops);
    const kindOfDays = { working: 'working', calendar: 'wall' } as const;
    return {
      zone: context.zone,
      desks: context.desksOf(desks),
      receivedNext: terms.received === 'next-working-day',
      clock: once(() => on(own?.clock ?? terms.clock, pauses)),
      ofDays: of => ({ whole: on(kindOfDays[of], []), stopped: on(kindOfDays[of], pauses) }),
    };
  };
  const lastInTimeBy = (limit: TimeLimit, around: LimitAround, begun: EpochMs): EpochMs =>
    'ms' in limit
      ? (lastInTime(around.clock(), begun, limit.ms) ?? begun + limit.ms)
      : (endOfDays(begun, limit, around) ?? begun);
  return {
    allowedIn: pauses => {
      const arounds = new Map<Promised, LimitAround>();
      return (leaf, value, from, own) => {
        const limits = limitsOf(leaf);
        const limit = limits && limitFor(limits, value);
        if (limit === undefined) return undefined;
        const around = arounds.get(leaf) ?? aroundOf(leaf, pauses);
        arounds.set(leaf, around);
        return allowanceOf(limit, from, own, around);
      };
    },
    lastInTimeOf: (leaf, begun) => {
      const limits = limitsOf(leaf);
      const around = aroundOf(leaf, []);
      return Math.max(
        begun,
        ...(limits ? everyLimit(limits) : []).map(each => lastInTimeBy(each, around, begun)),
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
