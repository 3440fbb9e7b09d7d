import type { MeasureSpan } from './asked.ts';
import { stepFinder } from './calendar/step-finder.ts';

/** How something stands as far as it is seen: done, or too late whatever comes; waiting for one of them; or of no promise. */
export type Stands = 'decided' | 'waiting' | 'none';

/** How far something is seen. */
export type Seen = Pick<MeasureSpan, 'until' | 'agedTo'>;

/** The periods that something counts in, by their places. */
export type Placing = {
  /** That in which it began. */
  readonly home: number;
  /** How it stands as seen there. */
  readonly stands: Stands;
  /** Whether that one left it undecided, and so does not count it. */
  readonly isCarriedOut: boolean;
  /** The later one that counts it; undefined where none does. */
  readonly later: number | undefined;
};

/**
 * Finds the one period in which something counts (RULES 18), whatever is made of it: that in which it began, if it is decided at its
 * cut-off or that is still to come, and else that in which it is decided. Periods are apart, oldest first; undefined for what began in none.
 */
export function placingIn(
  periods: readonly MeasureSpan[],
): (at: number, standsAt: (seen: Seen) => Stands) => Placing | undefined {
  const lastBefore = stepFinder(periods.map(each => each.start));
  return (at, standsAt) => {
    const home = lastBefore(at);
    const own = periods[home];
    if (!own || at >= Math.min(own.end, own.until)) return undefined;
    return { home, ...placedFrom(periods, home, standsAt) };
  };
}

/** The same for what began in a period that is known by its place. `mayTurn` where what was decided may wait again. */
export function placedFrom(
  periods: readonly MeasureSpan[],
  home: number,
  standsAt: (seen: Seen) => Stands,
  mayTurn = false,
): Omit<Placing, 'home'> {
  const own = periods[home]!;
  const stands = standsAt(own);
  const isCarriedOut = stands === 'waiting' && !own.open;
  const isLeft = isCarriedOut || (stands === 'none' && !own.open);
  const later = isLeft ? decidedIn(periods, home, standsAt, isCarriedOut, mayTurn) : undefined;
  return { stands, isCarriedOut, later };
}

/**
 * The first period after another in which something is decided; what is promised nothing any more is so too, where it `waited` at that one’s
 * cut-off: before it, nothing was promised yet. What was promised nothing is looked at again only where it is decided by now. Of what may turn,
 * it still is decided at the period’s cut-off.
 */
function decidedIn(
  periods: readonly MeasureSpan[],
  home: number,
  standsAt: (seen: Seen) => Stands,
  waited: boolean,
  mayTurn: boolean,
): number | undefined {
  const from = home + 1;
  const waitedUntil = periods[home]!.until;
  const isOver = (seen: Seen) => {
    const stands = standsAt(seen);
    return stands === 'decided' || (waited && stands === 'none' && seen.until >= waitedUntil);
  };
  const decides = (period: MeasureSpan) =>
    isOver({ until: Math.min(period.end, period.until) }) && (!mayTurn || isOver(period));
  const last = periods.at(-1);
  if (from >= periods.length || !last || (!waited && !mayTurn && !decides(last))) return undefined;
  const found = periods.findIndex((each, place) => place >= from && decides(each));
  return found < 0 ? undefined : found;
}
