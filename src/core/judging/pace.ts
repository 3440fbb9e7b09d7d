import { dateOf } from '../calendar/instant.ts';
import { addDays, daysBetween } from '../calendar/plain-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { type Exact, exact, exactText, type Fraction, one, sum, zero } from '../exact.ts';
import type { MeasureSpan } from '../question.ts';
import type { DetailReport, PaceReport, PeriodReport, Status, TargetReport } from '../report.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';
import { attainment, keeps, wantsMore } from './verdict.ts';

/** Days counted by the pace line from the period's first day up to a date, that date not counted. */
function daysUpTo(context: ObjectiveContext, planned: PlannedPeriod, date: string): number {
  const { startDate } = planned.period;
  if (date <= startDate) return 0;
  if (paceBasis(context) === 'calendar') return daysBetween(startDate, date, context.zone);
  return workingDaysBetween(context.calendar!, startDate, date);
}

function paceBasis(context: ObjectiveContext): 'calendar' | 'working' {
  return context.objective.pace === 'working' && context.calendar ? 'working' : 'calendar';
}

/**
 * The share of a goal that is due by a date, that date not counted: even over the days that count, or over those of each stretch where the goal changes
 * inside the period, so that the line bends there.
 */
function dueLine(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport,
): (date: string) => Fraction {
  const { startDate, endDate } = planned.period;
  const stretches = target.stretches ?? [{ from: startDate, days: 1, value: target.value }];
  const parts = stretches.map((stretch, place) => {
    const begin = daysUpTo(context, planned, stretch.from);
    const days = daysUpTo(context, planned, stretches[place + 1]?.from ?? endDate) - begin;
    return { ...stretch, begin, counted: days, weight: exact(stretch.value.value).mul(stretch.days) };
  });
  const all = sum(parts.map(each => each.weight));
  return date => {
    const gone = daysUpTo(context, planned, date);
    if (all.n === 0n) return exact(gone).div(daysUpTo(context, planned, endDate));
    const due = parts.map(({ from, begin, counted, weight }) => {
      if (counted === 0) return date > from ? weight : zero;
      return weight.mul(exact(Math.max(0, Math.min(counted, gone - begin))).div(counted));
    });
    return sum(due).div(all);
  };
}

/** How much of a goal is due by now, and where it ends if it goes on like that beside its line (SEMANTICS 12); only for sums such as counts. */
export function paceOf(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport,
  actual: Exact,
): PaceReport | undefined {
  const { unit, isRatio } = context.indicator;
  if (isRatio || (unit.kind !== 'count' && unit.kind !== 'money')) return undefined;
  const daysAll = daysUpTo(context, planned, planned.period.endDate);
  const date = dateOf(planned.span.until, context.zone);
  const daysGone = Math.min(daysAll, daysUpTo(context, planned, date));
  if (daysAll === 0) return undefined;
  const share = dueLine(context, planned, target)(date);
  const projected = daysGone === 0 || share.n === 0n ? undefined : exactText(exact(actual).div(share));
  const projectedAttainment = projected && attainment(projected, target.direction, target.value.value);
  return {
    basis: paceBasis(context),
    daysGone,
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
  if (detail?.kind !== 'count' && detail?.kind !== 'value') return detail;
  const totals = new Map(detail.days.map(day => [day.date, day.cumulative]));
  const daysAll = daysUpTo(context, planned, planned.period.endDate);
  const due = target && daysAll > 0 ? dueLine(context, planned, target) : undefined;
  const goal = target && exact(target.value.value);
  const days: (typeof detail.days)[number][] = [];
  let cumulative: Exact = '0';
  const last =
    planned.span.until > planned.span.start
      ? dateOf(Math.min(planned.span.until, planned.span.end) - 1, context.zone)
      : '';
  for (let date = planned.period.startDate; date <= last; date = addDays(date, 1)) {
    // A day that the zone skipped is none.
    if (daysBetween(date, addDays(date, 1), context.zone) === 0) continue;
    cumulative = totals.get(date) ?? cumulative;
    const pace = due && goal ? { pace: exactText(goal.mul(due(addDays(date, 1)))) } : {};
    days.push({ date, cumulative, ...pace });
  }
  return { ...detail, days };
}

/** How a running or settling promise stands (SEMANTICS 12). */
export function statusOf(
  report: Pick<PeriodReport, 'target' | 'actual' | 'pace' | 'attainment'>,
  nothingDue: boolean,
  covered: boolean,
  offTrackUnder: Fraction,
): Status {
  if (nothingDue) return 'not-due';
  if (!covered) return 'no-data';
  const { target, actual, pace } = report;
  if (!target || !actual) return 'no-data';
  const { direction, value } = target;
  const soFar = keeps(actual.value, direction, value.value);
  if (!pace) {
    if (soFar) return 'on-track';
    return report.attainment !== undefined && exact(report.attainment).lt(offTrackUnder)
      ? 'off-track'
      : 'at-risk';
  }
  if (wantsMore(direction)) {
    if (soFar || keeps(actual.value, 'atLeast', pace.due.value)) return 'on-track';
  } else {
    // A sum only grows: over the limit it cannot come back.
    if (!soFar) return 'off-track';
    if (keeps(actual.value, 'atMost', pace.due.value)) return 'on-track';
  }
  const projected = pace.projectedAttainment;
  return projected !== undefined && exact(projected).lt(offTrackUnder) ? 'off-track' : 'at-risk';
}

/** How a running availability stands: by what is left of the downtime that the whole period allows (SEMANTICS 12). */
export function availabilityStatus(
  report: Pick<PeriodReport, 'target' | 'actual' | 'detail'>,
  span: MeasureSpan,
  nothingDue: boolean,
  covered: boolean,
): Status {
  const { target, actual } = report;
  if (nothingDue) return 'not-due';
  if (!covered || !target || !actual) return 'no-data';
  const { direction, value } = target;
  if (keeps(actual.value, direction, value.value)) return 'on-track';
  const { detail } = report;
  if (detail?.kind === 'availability' && detail.down.unit.kind === 'duration' && detail.left)
    return exact(detail.left.value).s < 0n ? 'off-track' : 'at-risk';
  const gone = Math.min(span.end, span.until) - span.start;
  const lost = one.sub(exact(actual.value)).mul(exact(gone).div(span.end - span.start));
  return keeps(exactText(one.sub(lost)), direction, value.value) ? 'at-risk' : 'off-track';
}

/** Whether deliveries cannot meet their target any more, even if all that is still to come is kept. */
export function isOutOfReach({ target, detail }: Pick<PeriodReport, 'target' | 'detail'>): boolean {
  if (detail?.kind !== 'deliveries' || !target) return false;
  const { kept, missed, pending } = detail;
  const best = exact(kept + pending).div(kept + missed + pending);
  return !keeps(exactText(best), target.direction, target.value.value);
}

/** The setting `offTrackUnder` as a share; 90 % if left out. */
export function offTrackShare(percent: number | undefined): Fraction {
  return percent === undefined ? exact('0.9') : one.mul(percent).div(100);
}
