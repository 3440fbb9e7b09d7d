import type { Unit } from '../ground/quantity.ts';
import type { Answers } from '../ground/question.ts';
import type { TargetReport } from '../targets/report.ts';
import { type GoalOfStretch, perItemOver } from './changed-target.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';
import { spansOfStretches } from './stretches.ts';

/** The share due of a period from the items that a question, by its key, found in each stretch (RULES 19). */
export function weighedByItems(
  { measuring, unit, indicator }: ObjectiveContext,
  planned: PlannedPeriod,
  parts: readonly GoalOfStretch[],
  key: string | undefined,
  answers: Answers,
): TargetReport | undefined {
  const answer = key === undefined ? undefined : answers.get(key);
  const spans = spansOfStretches(
    planned.span,
    parts.map(each => each.stretch),
  );
  const counted = parts.map((part, place) => {
    const reading = answer && planned.covered ? measuring.read(answer, spans[place]!, part.whole) : undefined;
    return {
      ...part,
      items: indicator.itemsIn(reading?.detail),
      sources: reading?.derivation?.sources.filter(each => each.file === measuring.file) ?? [],
    };
  });
  const items: Unit = { kind: 'count', of: indicator.dataset ?? '' };
  return perItemOver(counted, items, unit);
}

/** The same share for the items that exclusions left; every other target as it is. */
export function weighedAgain(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: TargetReport,
  answers: Answers,
): TargetReport {
  const { changed, excludedStretches } = planned;
  if (!changed || !target.stretches || excludedStretches === undefined) return target;
  const parts = changed.stretches.map((stretch, place) => ({
    stretch,
    whole: { ...target, value: target.stretches![place]!.value },
  }));
  return { ...target, ...weighedByItems(context, planned, parts, excludedStretches, answers) };
}
