import { type Exclusion, sourcesOf } from '../clauses/exclusion/exclusion.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { intersect } from '../ground/calendar/overlap.ts';
import { derived, rounded, step } from '../ground/derived.ts';
import { exact, exactText, type Fraction, sum } from '../ground/exact.ts';
import { roundAmount } from '../ground/round-amount.ts';
import type { TargetReport } from '../targets/report.ts';
import type { Stretch } from './stretches.ts';

type Left = {
  readonly target: TargetReport;
  readonly stretches: readonly Stretch[];
  /** Days of the whole period, also where only a part of it is agreed. */
  readonly wholeDays: number;
  readonly removing: readonly Exclusion[];
  /** What they took of the period, merged. */
  readonly removed: readonly Span[];
  /** Days from the period's first one up to an instant. */
  readonly upTo: (at: EpochMs) => Fraction;
};

/**
 * A goal that changes inside its period, for the time that is left of each stretch (RULES 19, 21): each goal × its days left ÷ the days of the
 * period, added, and rounded once at the end.
 */
export function stretchesLeft({ target, stretches, wholeDays, removing, removed, upTo }: Left): TargetReport {
  const { unit } = target.value;
  const parts = stretches.map((stretch, place) => {
    const taken = intersect(removed, [stretch]);
    const left = exact(stretch.days).sub(sum(taken.map(span => upTo(span.end).sub(upTo(span.start)))));
    const of = target.stretches![place]!.value;
    return { stretch, taken, left, of, due: exact(of.value).mul(left).div(wholeDays) };
  });
  const unrounded = sum(parts.map(each => each.due));
  const how = unit.kind === 'count' ? 'up' : 'half-up';
  const value = { value: exactText(roundAmount(unrounded, unit)), unit };
  const text = exactText(unrounded);
  const steps = [
    ...parts.map(({ stretch, taken, left, of, due }, place) =>
      step(
        place === 0 ? 'start' : 'plus',
        'stretch-goal',
        { value: exactText(due), unit },
        {
          basis: {
            kind: 'stretch',
            from: stretch.startDate,
            through: stretch.lastDate,
            days: stretch.days,
            ...(taken.length > 0 && { left: exactText(left) }),
            whole: wholeDays,
            of,
          },
          sources: sourcesOf(removing.filter(each => intersect([each.span], [stretch]).length > 0)),
        },
      ),
    ),
    step('equals', 'changed-target', value, { basis: rounded(how, text) }),
  ];
  return { ...target, value, derivation: derived(value, steps, { unrounded: text }) };
}
