import { type DaysAround, endOfDays } from './end-of-days.ts';
import { inTimeUpTo } from './in-time-up-to.ts';
import type { EpochMs, Span } from './instant.ts';
import { elapsedOutside } from './paused-time.ts';
import type { DaysLimit, TimeLimit } from './time-limit.ts';
import { type Stamp, timeTakenMs } from './time-taken.ts';
import { type Clock, deadline, elapsedMs, wallClock } from './working-time.ts';

/** What a time may take from an instant on. */
export type Allowance = {
  /** Whether more than that has gone by at a time. */
  readonly isOver: (to: Stamp) => boolean;
  /** Whether nothing of it is left at an instant: from then on it is over as soon as its clock runs. */
  readonly isUsedUp: (to: EpochMs) => boolean;
  /** How much more, in ms rounded up: of a limit on its clock, of days as time passes. `since` is when it began to count for somebody. */
  readonly overMs: (to: Stamp, since?: EpochMs) => number;
  /** The last instant before a late one at which it was in time, from which on it is late. */
  readonly inTimeUpTo: (late: EpochMs) => Stamp;
};

/** What a limit is measured by; every clock is asked for only where it is needed. */
export type LimitAround = DaysAround & {
  /** The clock of a length, stopped during agreed exclusions. */
  readonly clock: () => Clock;
  /** The clock of days, of working time or as it passes, without and with its stops during agreed exclusions. */
  readonly ofDays: (of: DaysLimit['of']) => { readonly whole: Clock; readonly stopped: Clock };
};

/**
 * What a limit allows from a time on, outside of an item’s own `pauses` (RULES 6). A length is kept where no more has elapsed. Days are kept up to
 * the instant at which they end, which a pause or an exclusion puts off by the time that their clock would have run.
 */
export function allowanceOf(
  limit: TimeLimit,
  from: Stamp,
  pauses: readonly Span[],
  around: LimitAround,
): Allowance {
  if ('ms' in limit) {
    const clock = around.clock();
    const taken = (to: Stamp) => timeTakenMs(clock, from, to, pauses);
    return {
      isOver: to => taken(to) > limit.ms,
      isUsedUp: at => taken({ at }) >= limit.ms,
      overMs: (to, since) =>
        Math.min(
          taken(to) - limit.ms,
          since === undefined ? Number.POSITIVE_INFINITY : timeTakenMs(clock, { at: since }, to, pauses),
        ),
      inTimeUpTo: late => inTimeUpTo(clock, from, limit.ms, pauses, late),
    };
  }
  const due = putOff(endOfDays(from.at, limit, around), limit, from.at, pauses, around);
  // Done at the close of business is in time; a day that is over is not the one that was.
  const isIn = ({ at, nanos = 0 }: Stamp) =>
    at < due || (limit.of === 'working' && at === due && nanos === 0);
  return {
    isOver: to => !isIn(to),
    isUsedUp: at => at >= due,
    overMs: (to, since = due) => timeTakenMs(wallClock(), { at: Math.max(due, since) }, to),
    inTimeUpTo: late => ({ at: Math.min(due, late) }),
  };
}

/** The end of some days, later by what their clock would have run while it was stopped; never, where it is stopped for good. */
function putOff(
  end: EpochMs | undefined,
  { of }: DaysLimit,
  from: EpochMs,
  pauses: readonly Span[],
  around: LimitAround,
): EpochMs {
  if (end === undefined) return Number.POSITIVE_INFINITY;
  const { whole, stopped } = around.ofDays(of);
  // What the clocks do not know, such as a time of long ago, is taken as its nearest.
  const known = [whole, stopped].flatMap(clock => (clock.kind === 'working' ? [clock.covers.start] : []));
  const start = Math.max(from, ...known);
  if (end <= start) return end;
  const all = elapsedMs(whole, start, end);
  let due = end;
  for (let lost = 0; all !== undefined; ) {
    const isForGood = (pause: Span) => pause.end === Number.POSITIVE_INFINITY && pause.start < due;
    if (pauses.some(isForGood)) break;
    const ran = elapsedOutside(stopped, start, due, pauses);
    const through = elapsedMs(whole, start, due);
    if (ran === undefined || through === undefined) break;
    if (through - ran === lost) return due;
    lost = through - ran;
    due = deadline(whole, start, all + lost) ?? Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
