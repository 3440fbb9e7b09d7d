import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { stepFinder } from '../../ground/calendar/step-finder.ts';

/**
 * When an interval of checks is over that has a row (RULES 15): as the next one begins, which may be somewhat early or late, and where the next is
 * missing after its own length.
 */
export function intervalEnd(begun: EpochMs, next: EpochMs | undefined, intervalMs: number): EpochMs {
  return next === undefined || next > begun + intervalMs * 1.5 ? begun + intervalMs : next;
}

/**
 * Tells how much more than its length a stretch of time counts towards so many intervals in a row: each that began in it is one, early or late,
 * but for one within half of which a further check came. What is longer is none.
 */
export function roundedIn(intervals: readonly Span[], intervalMs: number): (stretch: Span) => number {
  const uneven = intervals
    .map(({ start, end }) => ({ start, moreMs: intervalMs - (end - start) }))
    .filter(({ moreMs }) => moreMs !== 0 && Math.abs(moreMs) <= intervalMs / 2)
    .sort((a, b) => a.start - b.start);
  const sums = [0];
  for (const { moreMs } of uneven) sums.push(sums.at(-1)! + moreMs);
  const lastBefore = stepFinder(uneven.map(({ start }) => start));
  const before = (at: EpochMs) => sums[lastBefore(at - 1) + 1]!;
  return ({ start, end }) => before(end) - before(start);
}
