import { dateOfDay, dayMs } from '../ground/calendar/civil-day.ts';
import { type DaysGone, daysGone } from '../ground/calendar/days-gone.ts';
import { dayOf } from '../ground/calendar/instant.ts';
import { dayNumber, startOfDayNumber } from '../ground/calendar/plain-date.ts';
import { type Exact, exact, exactText, type Fraction, one, ratioText, sum, zero } from '../ground/exact.ts';
import { attainment, keeps, wantsMore } from '../ground/keeps.ts';
import { isAmount } from '../ground/quantity.ts';
import type { Status } from '../ground/standing.ts';
import type { DetailReport } from '../indicators/index.ts';
import type { PaceReport, PeriodReport } from '../report/period.ts';
import type { TargetReport } from '../targets/report.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';

function paceBasis(context: ObjectiveContext): 'calendar' | 'working' {
  return context.objective.pace === 'working' && context.calendar ? 'working' : 'calendar';
}

/** Counts the days of a period that the pace line counts. */
function countedDays(context: ObjectiveContext, { period }: PlannedPeriod): DaysGone {
  const calendar = paceBasis(context) === 'working' ? context.calendar : undefined;
  return daysGone(period.startDate, context.zone, calendar);
}

/**
 * The share of a goal that is due by a day, that day not counted: even over the days that count, or over those of each stretch where the goal changes
 * inside the period, so that the line bends there.
 */
function dueLine({ period }: PlannedPeriod, target: TargetReport, gone: DaysGone): (day: number) => Fraction {
  const stretches = target.stretches ?? [{ from: period.startDate, days: 1, value: target.value }];
  const starts = [...stretches.map(each => each.from), period.endDate].map(dayNumber);
  const parts = stretches.map((stretch, place) => {
    const from = starts[place]!;
    const begin = gone(from);
    const weight = exact(stretch.value.value).mul(stretch.days);
    return { from, begin, counted: gone(starts[place + 1]!) - begin, weight };
  });
  const all = sum(parts.map(each => each.weight));
  return day => {
    if (all.n === 0n) return exact(gone(day)).div(gone(dayNumber(period.endDate)));
    const due = parts.map(({ from, begin, counted, weight }) => {
      if (counted === 0) return day > from ? weight : zero;
      return weight.mul(exact(Math.max(0, Math.min(counted, gone(day) - begin))).div(counted));
    });
    return sum(due).div(all);
  };
}

/** How much of a goal is due by a day, that day not counted. */
function goalLine(planned: PlannedPeriod, target: TargetReport, gone: DaysGone): (day: number) => Exact {
  const goal = exact(target.value.value);
  if (target.stretches || goal.s < 0n) {
    const due = dueLine(planned, target, gone);
    return day => exactText(goal.mul(due(day)));
  }
  const daysAll = gone(dayNumber(planned.period.endDate));
  const [n, d] = [Number(goal.n), Number(goal.d)];
  // Where the product of the whole would not be exact, none is taken.
  const isExact = Number.isSafeInteger(n * daysAll) && Number.isSafeInteger(d * daysAll);
  return day => {
    const days = Math.min(daysAll, gone(day));
    return isExact ? ratioText(n * days, d * daysAll) : exactText(goal.mul(days).div(daysAll));
  };
}

/** How much of a goal is due by now, and where it ends if it goes on like that beside its line (RULES 12); only for sums such as counts, and for shares that fill up. */
export function paceOf(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport,
  actual: Exact,
): PaceReport | undefined {
  const { unit, indicator } = context;
  if (!isAmount(unit, indicator.isRatio) && !indicator.fillsUp) return undefined;
  const gone = countedDays(context, planned);
  const daysAll = gone(dayNumber(planned.period.endDate));
  if (daysAll === 0) return undefined;
  const day = dayOf(planned.span.until, context.zone);
  const share = dueLine(planned, target, gone)(day);
  const daysSoFar = Math.min(daysAll, gone(day));
  // Parts of a goal that is below 0 for some time are no parts of what comes in.
  const isBelow = target.stretches?.some(each => exact(each.value.value).compare(0) < 0) ?? false;
  const passed = isBelow ? exact(daysSoFar).div(daysAll) : share;
  const projected = daysSoFar === 0 || passed.n === 0n ? undefined : exactText(exact(actual).div(passed));
  const projectedAttainment = projected && attainment(projected, target.direction, target.value.value);
  return {
    basis: paceBasis(context),
    daysGone: daysSoFar,
    daysAll,
    due: { value: exactText(exact(target.value.value).mul(share)), unit },
    projected: { value: projected ?? actual, unit },
    ...(projectedAttainment && { projectedAttainment }),
  };
}

/** Every day up to what was measured, with the cumulative actual and the goal's line at the end of that day. */
export function withPaceLine(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport | undefined,
  detail: DetailReport | undefined,
): DetailReport | undefined {
  const daily = context.indicator.daily(detail);
  if (!daily) return detail;
  const { period, span } = planned;
  const { zone } = context;
  const totals = daily.days;
  let place = 0;
  const gone = countedDays(context, planned);
  const line = target && gone(dayNumber(period.endDate)) > 0 ? goalLine(planned, target, gone) : undefined;
  const days: (typeof daily.days)[number][] = [];
  let cumulative: Exact = '0';
  const first = dayNumber(period.startDate);
  const last = span.until > span.start ? dayOf(Math.min(span.until, span.end) - 1, zone) : first - 1;
  let start = startOfDayNumber(first, zone);
  for (let day = first; day <= last; day++) {
    const next = startOfDayNumber(day + 1, zone);
    // A day that the zone skipped is none.
    const isSkipped = Math.round((next - start) / dayMs) === 0;
    start = next;
    if (isSkipped) continue;
    const date = dateOfDay(day);
    while (place < totals.length && totals[place]!.date < date) place++;
    if (totals[place]?.date === date) cumulative = totals[place]!.cumulative;
    days.push(line ? { date, cumulative, pace: line(day + 1) } : { date, cumulative });
  }
  return { ...daily, days };
}

/** How a running or settling promise stands (RULES 12); of a sum that `mayShrink` nothing is lost or won before the end. */
export function statusOf(
  report: Pick<PeriodReport, 'target' | 'actual' | 'pace' | 'attainment'>,
  nothingDue: boolean,
  covered: boolean,
  offTrackUnder: Fraction,
  mayShrink: boolean,
): Status {
  if (nothingDue) return 'not-due';
  if (!covered) return 'no-data';
  const { target, actual, pace } = report;
  if (!target || !actual) return 'no-data';
  const { direction, value } = target;
  const soFar = keeps(actual.value, direction, value.value, actual.bound);
  if (!pace) {
    if (soFar) return 'on-track';
    return report.attainment !== undefined && exact(report.attainment).lt(offTrackUnder)
      ? 'off-track'
      : 'at-risk';
  }
  if (mayShrink) {
    const side = wantsMore(direction) ? 'atLeast' : 'atMost';
    if (keeps(actual.value, side, pace.due.value)) return 'on-track';
  } else if (wantsMore(direction)) {
    if (soFar || keeps(actual.value, 'atLeast', pace.due.value)) return 'on-track';
  } else {
    // A sum only grows: over the limit it cannot come back.
    if (!soFar) return 'off-track';
    if (keeps(actual.value, 'atMost', pace.due.value)) return 'on-track';
  }
  const projected = pace.projectedAttainment;
  return projected !== undefined && exact(projected).lt(offTrackUnder) ? 'off-track' : 'at-risk';
}

/** The setting `offTrackUnder` as a share; 90 % if left out. */
export function offTrackShare(percent: number | undefined): Fraction {
  return percent === undefined ? exact('0.9') : one.mul(percent).div(100);
}
