import { type DaysAround, endOfDays } from './end-of-days.ts';
import { inTimeUpTo } from './in-time-up-to.ts';
import type { EpochMs } from './instant.ts';
import { type FineSpan, isBefore, later, type Stamp, startOf } from './stamp.ts';
import type { DaysLimit, TimeLimit } from './time-limit.ts';
import { type Length, lengthLess, lengthOutside, timeTakenMs } from './time-taken.ts';
import { type Clock, deadline, wallClock } from './working-time.ts';

/** What a time may take from an instant on. */
export type Allowance = {
  /** Whether more than that has gone by at a time. */
  readonly isOver: (to: Stamp) => boolean;
  /** Whether nothing of it is left at an instant: from then on it is over as soon as its clock runs. */
  readonly isUsedUp: (to: EpochMs) => boolean;
  /** How much more, in ms rounded up: of a limit on its clock, of days as time passes. `since` is when it began to count for somebody. */
  readonly overMs: (to: Stamp, since?: Stamp) => number;
  /** The last time up to a late one at which it was in time, from which on it is late. */
  readonly inTimeUpTo: (late: Stamp) => Stamp;
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
  pauses: readonly FineSpan[],
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
          since === undefined ? Number.POSITIVE_INFINITY : timeTakenMs(clock, since, to, pauses),
        ),
      inTimeUpTo: late => inTimeUpTo(clock, from, limit.ms, pauses, late),
    };
  }
  const due = putOff(endOfDays(from.at, limit, around), limit, from, pauses, around);
  // Done at the close of business is in time; a day that is over is not the one that was.
  const isIn = (to: Stamp) => isBefore(to, due) || (limit.of === 'working' && !isBefore(due, to));
  return {
    isOver: to => !isIn(to),
    isUsedUp: at => !isBefore({ at }, due),
    overMs: (to, since = due) => timeTakenMs(wallClock(), later(due, since), to),
    inTimeUpTo: late => (isBefore(late, due) ? late : due),
  };
}

const never: Stamp = { at: Number.POSITIVE_INFINITY };

/** The end of some days, later by what their clock would have run while it was stopped; never, where it is stopped for good. */
function putOff(
  end: EpochMs | undefined,
  { of }: DaysLimit,
  from: Stamp,
  pauses: readonly FineSpan[],
  around: LimitAround,
): Stamp {
  if (end === undefined) return never;
  const { whole, stopped } = around.ofDays(of);
  // What the clocks do not know, such as a time of long ago, is taken as its nearest.
  const starts = [whole, stopped].flatMap(clock => (clock.kind === 'working' ? [clock.covers.start] : []));
  const start = starts.reduce((last, at) => later(last, { at }), from);
  if (end <= start.at) return { at: end };
  let due: Stamp = { at: end };
  for (let lost: Length = { ms: 0, nanos: 0 }; ; ) {
    const isForGood = (pause: FineSpan) =>
      pause.end === Number.POSITIVE_INFINITY && isBefore(startOf(pause), due);
    if (pauses.some(isForGood)) return never;
    const through = lengthOutside(whole, start, due, []);
    const ran = lengthOutside(stopped, start, due, pauses);
    if (ran === undefined || through === undefined) return never;
    const stood = lengthLess(through, ran);
    if (stood.ms === lost.ms && stood.nanos === lost.nanos) return due;
    lost = stood;
    due = after(whole, end, lost) ?? never;
    if (due === never) return never;
  }
}

/** The first time at which a length has gone by on a clock. */
function after(clock: Clock, start: EpochMs, { ms, nanos }: Length): Stamp | undefined {
  if (nanos === 0) {
    const at = deadline(clock, start, ms);
    return at === undefined ? undefined : { at };
  }
  const next = deadline(clock, start, ms + 1);
  return next === undefined ? undefined : { at: next - 1, nanos };
}
