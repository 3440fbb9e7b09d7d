import { addDays, dayNumber, type PlainDateText } from '../../ground/calendar/plain-date.ts';
import { type Fraction, zero } from '../../ground/exact.ts';

/** The days on which something is due at one place, filled by what arrives there in order of arrival (RULES 16). */
export type DayLine = {
  /** The day that what arrived on a day is for, where it does not say so; undefined where it is left over. */
  readonly takeFor: (arrived: PlainDateText) => PlainDateText | undefined;
  /** Adds units to a day; `arrived` says when, where the day was taken and not named. */
  readonly add: (units: Fraction, day: PlainDateText, arrived: PlainDateText | undefined) => void;
  /** The day after an arrival that is still to come, if something is missing on it and it is nearer than another day. */
  readonly nearerNext: (arrived: PlainDateText, other: PlainDateText) => PlainDateText | undefined;
  /** The first due day after an arrival. */
  readonly next: (arrived: PlainDateText) => PlainDateText | undefined;
};

/**
 * A line of due days, in order, each complete with so many units; `before` is the due day before the first, where there is one. It is asked for
 * arrivals in order of their days.
 */
export function dayLine(
  days: readonly PlainDateText[],
  wanted: Fraction,
  before: PlainDateText | undefined,
): DayLine {
  const got = new Map<PlainDateText, Fraction>();
  const isComplete = (day: PlainDateText) => (got.get(day) ?? zero).gte(wanted);
  // Due up to the day that was asked for last, without those found complete.
  const missing: PlainDateText[] = [];
  let reached = 0;
  let lastTaken: { readonly arrived: PlainDateText; readonly day: PlainDateText } | undefined;
  const goTo = (arrived: PlainDateText) => {
    for (; reached < days.length && days[reached]! <= arrived; reached++) missing.push(days[reached]!);
    while (missing.length > 0 && isComplete(missing.at(-1)!)) missing.pop();
    return {
      latest: missing.at(-1),
      next: days[reached],
      last: days[reached - 1] ?? before ?? mirrored(days),
    };
  };
  const nearerNext = (arrived: PlainDateText, other: PlainDateText | undefined) => {
    const { next } = goTo(arrived);
    if (next === undefined || isComplete(next)) return undefined;
    return other === undefined || isNearer(arrived, next, other) ? next : undefined;
  };
  return {
    takeFor: arrived => {
      const { latest, last } = goTo(arrived);
      if (latest !== undefined) return latest;
      return lastTaken?.arrived === arrived ? lastTaken.day : nearerNext(arrived, last);
    },
    add: (units, day, arrived) => {
      got.set(day, (got.get(day) ?? zero).add(units));
      if (arrived !== undefined) lastTaken = { arrived, day };
    },
    nearerNext,
    next: arrived => goTo(arrived).next,
  };
}

/** A day before the first, as long before it as the second is after. */
function mirrored([first, second]: readonly PlainDateText[]): PlainDateText | undefined {
  return first !== undefined && second !== undefined
    ? addDays(first, dayNumber(first) - dayNumber(second))
    : undefined;
}

function isNearer(to: PlainDateText, one: PlainDateText, other: PlainDateText): boolean {
  return dayNumber(one) - dayNumber(to) < dayNumber(to) - dayNumber(other);
}
