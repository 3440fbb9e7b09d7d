import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { Finder } from '../checks/finder.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Unit } from '../ground/quantity.ts';
import { midPeriodOf } from '../judging/dated-target.ts';

/** A target that may begin inside a period says what then happens in a way that its indicator can (SEMANTICS 19). */
export function checkMidPeriod(
  finder: Finder,
  objective: ObjectiveTerms,
  place: number,
  unit: Unit,
  path: TermsPath,
): void {
  const target = objective.target[place];
  const method = target && midPeriodOf(target);
  if (!method) return;
  const { indicator } = objective;
  const whose = `${/^[aeiou]/.test(indicator.kind) ? 'an' : 'a'} \`${indicator.kind}\` indicator`;
  const isGrouped = indicator.kind === 'each' && indicator.per !== undefined;
  const say = (message: string, fix: string) =>
    finder.wrong('target-mid-period', [...path, 'midPeriod'], message, fix);
  if (place === 0) {
    say(
      'Unexpected `midPeriod` of the first target, which follows none, expected it on a later one',
      'Remove it, and let the first target begin with a period',
    );
  } else if (method === 'prorate' && !addsUp(indicator)) {
    say(
      `Unexpected \`prorate\` of ${whose}, expected a count or another sum over the period`,
      countsItems(indicator, unit) && !isGrouped
        ? 'Use `per-item`, or a first day of a period'
        : 'Use a first day of a period',
    );
  } else if (method === 'per-item' && !countsItems(indicator, unit)) {
    say(
      `Unexpected \`per-item\` of ${whose}, expected a share of items`,
      addsUp(indicator) ? 'Use `prorate`, or a first day of a period' : 'Use a first day of a period',
    );
  } else if (method === 'per-item' && isGrouped) {
    say(
      'Unexpected `per-item` of an indicator judged `per` group, expected one figure of all items',
      'Remove `per`, or use a first day of a period',
    );
  }
}

/** Counts and sums; a value is not, as what a lead is worth is announced for whole periods. */
function addsUp(indicator: ObjectiveTerms['indicator']): boolean {
  return indicator.kind === 'count' || (indicator.kind === 'measure' && indicator.per === undefined);
}

function countsItems({ kind }: ObjectiveTerms['indicator'], unit: Unit): boolean {
  return unit.kind === 'share' && (kind === 'share' || kind === 'each' || kind === 'speed');
}
