import { dayMs } from '../../ground/calendar/civil-day.ts';
import { insideOf } from '../../ground/calendar/inside-of.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';

const hourMs = 3_600_000;

/** Where intervals of checks are expected. */
export type Expected = {
  /** Undefined where the terms do not say it: a day, unless the rows never lie that close. */
  readonly intervalMs: number | undefined;
  /** What the data covers, merged: elsewhere none is expected. */
  readonly covered: readonly Span[];
  /** An interval that would begin in here is not expected either. */
  readonly expectsNone: readonly Span[];
};

/**
 * The intervals of checks that have no row though one is expected, in order (RULES 15). Rows set the beat: one is due an interval after the one
 * before, where more than half of an interval is left until the next, and at the edges of what is known where a whole one fits.
 *
 * @param begun when the intervals that have rows begin, ascending
 * @param until what is stamped later is not seen
 */
export function missingIntervals(
  begun: readonly EpochMs[],
  { intervalMs, covered, expectsNone }: Expected,
  until: EpochMs,
): Span[] {
  const step = intervalMs ?? grainOf(begun);
  if (step === undefined) return [];
  const isLeftOut = insideOf(expectsNone);
  return covered.flatMap(({ start, end }) => {
    const known = { start, end: Math.min(end, until) };
    return missingOf(
      begun.filter(at => at >= known.start && at < known.end),
      known,
      step,
      isLeftOut,
    );
  });
}

/** The same in one span that is covered, by the rows in it. */
function missingOf(
  rows: readonly EpochMs[],
  known: Span,
  step: number,
  isLeftOut: (at: EpochMs) => boolean,
): Span[] {
  const missing: Span[] = [];
  const add = (from: EpochMs, isDue: (at: EpochMs) => boolean, next: EpochMs) => {
    for (let at = from; isDue(at); at += step) {
      if (!isLeftOut(at)) missing.push({ start: at, end: Math.min(at + step, next) });
    }
  };
  // A day in which the clocks are put forward has an hour less.
  const whole = step >= dayMs ? step - hourMs : step;
  const fits = (at: EpochMs) => at + whole <= known.end;
  const [first] = rows;
  if (first === undefined) {
    add(known.start, fits, known.end);
    return missing;
  }
  const before = Math.max(0, Math.floor((first - known.start + step - whole) / step));
  add(first - before * step, at => at < first, first);
  rows.forEach((at, place) => {
    const next = rows[place + 1];
    if (next === undefined) add(at + step, fits, known.end);
    else add(at + step, due => due < next - step / 2, next);
  });
  return missing;
}

/** How long an interval is that is not stated: a day; undefined where no two rows lie that close, as with totals of months, so that none can be missed. */
function grainOf(begun: readonly EpochMs[]): number | undefined {
  const isDaily = begun.some((at, place) => place > 0 && at - begun[place - 1]! <= dayMs + hourMs);
  return isDaily ? dayMs : undefined;
}
