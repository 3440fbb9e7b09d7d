import type { MeasureSpan } from '../../ground/asked.ts';
import { stepFinder } from '../../ground/calendar/step-finder.ts';
import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import type { CarriedOut } from '../../ground/carried.ts';
import { begunIn, partOf, placedIn, type Unit } from '../items/placed-items.ts';
import { firstFew, type Owed } from './first-owed.ts';
import type { TimedCase, TimedItem } from './timed-cases.ts';

/** What of a period counts, and what it leaves to later ones. */
export type PlacedTimes = {
  readonly judged: readonly (TimedItem & { readonly isCarried: boolean })[];
  readonly carriedOut: readonly CarriedOut[];
  /** Of a period by the second event: what had begun and waited. */
  readonly waiting: readonly { readonly at: number; readonly item: TimedItem }[];
};

/** The time that is promised to what counts as of a period; undefined for none. */
export function limitOf({ limitMs = 0, limitDays }: MeasureSpan): TimeLimit | undefined {
  return limitDays ?? (limitMs > 0 ? { ms: limitMs } : undefined);
}

/** Items by their first event, each in the one period in which it is decided (RULES 18). */
export function placedByFirst(
  cases: readonly TimedCase[],
  carrying: readonly MeasureSpan[],
  owed: Owed,
): (span: MeasureSpan) => PlacedTimes {
  const limitAt = limitFinder(carrying);
  const unitsOf = (limit: (at: number) => TimeLimit | undefined) => (some: readonly TimedCase[]) =>
    some.map(each => unitOf(each, limit(each.at)));
  const placed =
    carrying.length > 0 ? placedIn(carrying, owed(cases, carrying), unitsOf(limitAt)) : undefined;
  return span => {
    const found = placed
      ? partOf(placed, carrying, span)
      : begunIn(
          span,
          owed(cases, [span]),
          unitsOf(() => limitOf(span)),
        );
    return { ...found, waiting: [] };
  };
}

function unitOf(each: TimedCase, limit: TimeLimit | undefined): Unit<TimedCase, TimedItem> {
  return {
    at: each.at,
    row: each.row.row,
    standing: seen => each.standing(seen, limit),
    // No credit is for the lateness of one time.
    late: () => [],
    isReopened: each.isReopened,
    cases: [each],
    after: instant => [each.after(instant)].flatMap(next => next ?? []),
  };
}

function limitFinder(periods: readonly MeasureSpan[]): (at: number) => TimeLimit | undefined {
  const lastBefore = stepFinder(periods.map(each => each.start));
  return at => {
    const period = periods[lastBefore(at)];
    return period && limitOf(period);
  };
}

/**
 * Items by their second event, so that all in a period are answered (RULES 13): the last one seen at its cut-off, and of those the first few where
 * a number is agreed (RULES 11). What is opened again after the cut-off at which it counted is timed from then on.
 */
export function placedBySecond(
  cases: readonly TimedCase[],
  carrying: readonly MeasureSpan[],
  isLeftOut: (at: number) => boolean,
  upTo: number | undefined,
): (span: MeasureSpan) => PlacedTimes {
  const isIn = ({ done }: TimedItem, { start, end }: MeasureSpan) =>
    done !== undefined && done.at >= start && done.at < end;
  /** What of an item is not counted yet where a period begins. */
  const leftAt = (first: TimedCase, { start }: MeasureSpan): TimedCase | undefined => {
    let left: TimedCase | undefined = first;
    for (const period of carrying) {
      if (!left?.isReopened || period.end > start) break;
      const item = left.standing(period, limitOf(period));
      if (item && isIn(item, period)) left = left.after(period.until);
    }
    return left;
  };
  /** Whether it ended before a period, and nothing of it is opened again: no more is to be seen of it. */
  const isOver = ({ done, isReopened }: TimedCase, { start, until }: MeasureSpan) =>
    done !== undefined && !isReopened && done.at < Math.min(start, until);
  return span => {
    const ended: TimedItem[] = [];
    const waiting: PlacedTimes['waiting'][number][] = [];
    const home = carrying.find(each => each.start <= span.start && span.end <= each.end) ?? span;
    for (const first of cases) {
      if (first.at >= home.end || isOver(first, home)) continue;
      const left = leftAt(first, home);
      const item = left && !isOver(left, home) ? left.standing(span, limitOf(home)) : undefined;
      if (!left || !item || item.state === 'none') continue;
      if (!item.isAnswered) {
        if (left.at < Math.min(span.end, span.until) && !left.isLeftOut) waiting.push({ at: left.at, item });
      } else if (isIn(item, home) && !isLeftOut(item.done!.at)) ended.push(item);
    }
    const owed = firstFew(ended, upTo, each => ({ at: each.done!, row: each.row }));
    const judged = owed.filter(each => isIn(each, span)).map(each => ({ ...each, isCarried: false }));
    return { judged, carriedOut: [], waiting };
  };
}
