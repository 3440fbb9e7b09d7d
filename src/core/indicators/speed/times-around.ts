import { allowanceOf, type LimitAround } from '../../ground/calendar/allowance.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import type { Stamp } from '../../ground/calendar/stamp.ts';
import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { IndicatorContext } from '../around.ts';
import { calendarOf } from '../items/calendar-by.ts';
import { lastInTimeOf, limitAround } from '../items/limit-around.ts';
import type { Days, SpeedTerms } from './terms.ts';

/** By what the time of each item is measured, each calendar made once; undefined for an item that no calendar is named for. */
export type AroundOf = (row: RowAnswer) => LimitAround | undefined;

export function aroundItems(terms: SpeedTerms, context: IndicatorContext, pauses: readonly Span[]): AroundOf {
  const known = new Map<string | undefined, LimitAround>();
  const { calendarBy } = terms;
  return row => {
    const own = calendarBy && calendarOf(calendarBy, row);
    if (calendarBy && own === undefined) return undefined;
    const around = known.get(own) ?? aroundOf(own, terms, context, pauses);
    known.set(own, around);
    return around;
  };
}

/** The last instant at which what begins at one is in time by the longest of some limits; one of no time says nothing. */
export function lastInTime(
  limits: readonly TimeLimit[],
  begun: EpochMs,
  terms: SpeedTerms,
  context: IndicatorContext,
): EpochMs {
  const promised = limits.filter(each => 'days' in each || each.ms > 0);
  return lastInTimeOf(promised, begun, terms.calendarBy, own => aroundOf(own, terms, context, []));
}

function aroundOf(
  own: string | undefined,
  { clock, calendar, received }: SpeedTerms,
  context: IndicatorContext,
  pauses: readonly Span[],
): LimitAround {
  const desks = calendar === undefined ? undefined : [calendar];
  return limitAround({ clock, desks, own, received }, pauses, context);
}

/** More than any item takes. */
const mostDays = 100_000;

/** The smallest number of days, from 1, within which a time is over that ended, or is not over yet, at an instant (RULES 6). */
export function daysTaken(
  of: Days,
  begin: Stamp,
  end: Stamp,
  pauses: readonly Span[],
  around: LimitAround,
): number {
  const isOver = (days: number) => allowanceOf({ days, of }, begin, pauses, around).isOver(end);
  let [low, high] = [0, 1];
  while (high < mostDays && isOver(high)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isOver(middle)) low = middle;
    else high = middle;
  }
  return high;
}
