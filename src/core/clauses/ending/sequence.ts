import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { Together } from './counting.ts';
import type { EndingPeriod } from './report.ts';
import type { Weigh, Weight } from './weight.ts';

/** A closed period as a count sees it. */
export type Weighed = {
  readonly weight: Weight;
  /** When it was known: the cut-off, or the notice where one is needed. */
  readonly at: EpochMs;
  /** Whether that is a notice. */
  readonly byNotice?: true;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly period: EndingPeriod;
};

/**
 * The closed periods of objectives that are counted together, oldest first (RULES 27). With `any` a period counts
 * as soon as one of them does; with `all` once each one does, and one with a neutral objective is passed over.
 */
export function sequenceOf(
  objectives: readonly ObjectiveReport[],
  together: Together,
  weigh: Weigh,
): readonly Weighed[] {
  const periods = objectives.flatMap(objective => objective.periods.map(period => ({ objective, period })));
  const groups = [...Map.groupBy(periods, each => each.period.id).values()];
  return groups
    .flatMap(group => {
      const weights = group.map(each => weigh(each.objective, each.period));
      const weight = weightOf(weights, together, objectives.length);
      if (weight === undefined) return [];
      const { period } = group[0]!;
      const counted = group.filter((_, place) => weights[place] === weight);
      const cutOffs = counted.map(each => Date.parse(each.period.cutOff));
      const { id, startDate, lastDate, days } = period;
      const own = counted.map(each => ({
        id: each.objective.id,
        verdict: each.period.verdict!,
        cutOff: each.period.cutOff,
      }));
      return {
        weight,
        at: together === 'any' ? Math.min(...cutOffs) : Math.max(...cutOffs),
        start: Date.parse(period.start),
        end: Date.parse(period.end),
        period: { id, startDate, lastDate, days, objectives: own },
      };
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The weight of a period from those of its objectives; undefined while an open one can still decide it. */
function weightOf(
  weights: readonly (Weight | undefined)[],
  together: Together,
  all: number,
): Weight | undefined {
  const has = (weight: Weight | undefined) => weights.includes(weight);
  if (together === 'any') {
    if (has('hit')) return 'hit';
    return has(undefined) ? undefined : has('break') ? 'break' : 'neutral';
  }
  if (has('break')) return 'break';
  if (has(undefined)) return undefined;
  return has('neutral') || weights.length < all ? 'neutral' : 'hit';
}
