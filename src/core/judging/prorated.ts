import { sourcesOf } from '../clauses/exclusion/exclusion.ts';
import { daysUpTo } from '../ground/calendar/days-up-to.ts';
import { intersect, mergeSpans } from '../ground/calendar/overlap.ts';
import { derived, rounded, step } from '../ground/derived.ts';
import { exact, exactText, sum } from '../ground/exact.ts';
import { isAmount } from '../ground/quantity.ts';
import { roundAmount } from '../ground/round-amount.ts';
import type { TargetReport } from '../targets/report.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';
import { stretchesLeft } from './stretches-left.ts';

/**
 * A sum's goal for the time that is left once `remove` took its own (RULES 21): in days, a part of a day by its share of that day, rounded once at
 * the end. Other goals stay.
 */
export function prorated(
  context: ObjectiveContext,
  { exclusions, period, changed, target: agreed }: PlannedPeriod,
  target: TargetReport,
): TargetReport {
  const { unit, indicator } = context;
  if (!isAmount(unit, indicator.isRatio)) return target;
  const removing = exclusions.filter(each => each.effect === 'remove');
  const removed = mergeSpans(
    intersect(
      removing.map(each => each.span),
      [period],
    ),
  );
  if (removed.length === 0) return target;
  const upTo = (at: number) => daysUpTo(period.startDate, at, context.zone);
  if (changed && target.stretches) {
    const wholeDays = period.fullDays ?? period.days;
    return stretchesLeft({ target, stretches: changed.stretches, wholeDays, removing, removed, upTo });
  }
  const whole = period.days;
  const left = exact(whole).sub(sum(removed.map(span => upTo(span.end).sub(upTo(span.start)))));
  const share = exactText(left.div(whole));
  const unrounded = exact(target.value.value).mul(exact(share));
  const how = unit.kind === 'count' ? 'up' : 'half-up';
  const value = { value: exactText(roundAmount(unrounded, unit)), unit };
  const text = exactText(unrounded);
  const steps = [
    step('start', agreed?.target.line ?? 'fixed-target', target.value, {
      basis: { kind: 'agreed' },
    }),
    step(
      'times',
      'excluded-days',
      { value: share, unit: { kind: 'share' } },
      {
        basis: { kind: 'days', part: exactText(left), whole },
        sources: sourcesOf(removing),
      },
    ),
    step('equals', 'prorated', value, { basis: rounded(how, text) }),
  ];
  const derivation = derived(value, steps, { unrounded: text });
  return { ...target, value, derivation };
}
