import { dateOf } from '../calendar/instant.ts';
import { intersect, mergeSpans, totalMs } from '../calendar/overlap.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import { exact, exactText, roundHalfUp } from '../exact.ts';
import { withMaintenance } from '../maintenance/left-out-of.ts';
import type { Answers } from '../question.ts';
import type { PeriodReport, TargetReport } from '../report.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';

/** The second reading of a period, after what both sides agreed to leave out (SEMANTICS 21). */
export function afterExclusions(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport | undefined,
  answers: Answers,
): { report: NonNullable<PeriodReport['afterExclusions']>; excused: boolean } | undefined {
  if (planned.exclusions.length === 0 || !target) return undefined;
  const answer = planned.excluded === undefined ? undefined : answers.get(planned.excluded);
  const shortened = prorate(context, planned, target);
  const reading = answer && context.indicator.read(answer, planned.span, target);
  return {
    excused: planned.exclusions.some(each => each.effect === 'excuse'),
    report: {
      exclusions: planned.exclusions.map(each => each.report.id),
      target: shortened,
      ...(reading?.actual && { actual: reading.actual }),
      ...(reading?.derivation && { derivation: withMaintenance(reading.derivation, planned.maintenance) }),
      ...(reading?.detail?.kind === 'availability' && { detail: reading.detail }),
    },
  };
}

/** A sum's goal for the days that are left once `remove` took its days; other goals stay. */
function prorate(context: ObjectiveContext, planned: PlannedPeriod, target: TargetReport): TargetReport {
  const { unit, isRatio } = context.indicator;
  if (isRatio || (unit.kind !== 'count' && unit.kind !== 'money')) return target;
  const removed = mergeSpans(
    intersect(
      planned.exclusions.filter(each => each.effect === 'remove').map(each => each.span),
      [planned.period],
    ),
  );
  if (totalMs(removed) === 0) return target;
  const days = removed.reduce(
    (total, span) =>
      total + daysBetween(dateOf(span.start, context.zone), dateOf(span.end, context.zone), context.zone),
    0,
  );
  const whole = planned.period.days;
  const share = exact(whole - days).div(whole);
  const left = exact(target.value.value).mul(share);
  const how = unit.kind === 'count' ? 'up' : 'half-up';
  const value = { value: exactText(how === 'up' ? left.ceil() : roundHalfUp(left, 2)), unit };
  const steps = [
    {
      op: 'start',
      name: target.kind === 'lead-goal' ? 'lead-goal' : 'fixed-target',
      value: target.value,
      basis: { kind: 'agreed' },
      sources: [],
    },
    {
      op: 'times',
      name: 'excluded-days',
      value: { value: exactText(share), unit: { kind: 'share' } },
      basis: { kind: 'days', part: whole - days, whole },
      sources: [],
    },
    {
      op: 'equals',
      name: 'prorated',
      value,
      basis: { kind: 'rounded', how, unrounded: exactText(left) },
      sources: [],
    },
  ] as const;
  return { ...target, value, derivation: { result: value, unrounded: exactText(left), steps, sources: [] } };
}
