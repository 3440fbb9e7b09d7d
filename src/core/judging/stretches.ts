import type { MeasureSpan } from '../ground/asked.ts';
import { type EpochMs, type PlainDateText, startOfDay } from '../ground/calendar/instant.ts';
import type { Period } from '../ground/calendar/period.ts';
import { addDays, daysBetween } from '../ground/calendar/plain-date.ts';
import type { MidPeriod } from '../targets/dated.ts';
import { type DatedTarget, targetIn } from './dated-target.ts';

/** The days of a period in which one of several targets is in force. */
export type Stretch = {
  readonly target: DatedTarget;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  readonly days: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
};

/** What happens in a period whose target changes inside it (RULES 19). */
export type ChangedPeriod = { readonly method: MidPeriod; readonly stretches: readonly Stretch[] };

/** The stretches of a period with a target that the terms let change inside it; undefined for every other period. */
export function changedPeriod(
  targets: readonly DatedTarget[],
  period: Period,
  zone: string,
): ChangedPeriod | undefined {
  const first = targetIn(targets, period);
  const changes = targets.filter(
    ({ target: { from, midPeriod } }) =>
      midPeriod !== undefined && from !== undefined && from > period.startDate && from < period.endDate,
  );
  const [change] = changes;
  const method = change?.target.midPeriod;
  if (!first || !method) return undefined;
  const starts = [period.startDate, ...changes.map(each => each.target.from!)];
  const stretches = [first, ...changes].map((target, place): Stretch => {
    const startDate = starts[place]!;
    const endDate = starts[place + 1] ?? period.endDate;
    return {
      target,
      startDate,
      lastDate: addDays(endDate, -1),
      days: daysBetween(startDate, endDate, zone),
      start: place === 0 ? period.start : startOfDay(startDate, zone),
      end: endDate === period.endDate ? period.end : startOfDay(endDate, zone),
    };
  });
  return { method, stretches };
}

/** The stretches as spans of their own, to be measured apart: `2026-06/1`, `2026-06/2`. */
export function spansOfStretches(span: MeasureSpan, stretches: readonly Stretch[]): MeasureSpan[] {
  return stretches.map(({ start, end }, place) => ({
    id: `${span.id}/${place + 1}`,
    start,
    end,
    until: span.until,
    ...(span.agedTo !== undefined && { agedTo: span.agedTo }),
    open: span.open,
    ...(span.limitMs !== undefined && { limitMs: span.limitMs }),
    ...(span.limitDays && { limitDays: span.limitDays }),
  }));
}
