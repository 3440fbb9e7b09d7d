import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { Finder } from '../checks/finder.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Unit } from '../ground/quantity.ts';
import { listed } from '../ground/say.ts';
import { checkComposedTarget } from '../indicators/composite/check.ts';
import { thresholdFits } from '../terms/threshold.ts';
import { checkMidPeriod } from './check-mid-period.ts';
import { checkLeadGoal } from './lead-goal/check.ts';
import type { TargetTerms } from './terms.ts';

/** Every target of an objective fits what is measured, and can be computed from what it names. */
export function checkTargets(finder: Finder, objective: ObjectiveTerms, index: number, unit: Unit): void {
  const directions = new Set(
    objective.target.map(each => (each.kind === 'fixed' ? each.direction : 'atLeast')),
  );
  objective.target.forEach((target, place) => {
    const path = ['objectives', index, 'target', ...(objective.target.length > 1 ? [place] : [])];
    if (target.kind === 'fixed') checkFixed(finder, objective, target, unit, path);
    else if (target.kind === 'composite') checkComposedTarget(finder, objective, path);
    else checkLeadGoal(finder, objective, index, target, path);
    checkMidPeriod(finder, objective, place, unit, path);
  });
  if (directions.size > 1) {
    finder.wrong(
      'target-direction',
      ['objectives', index, 'target'],
      `Unexpected change of direction between the targets, expected only one of ${listed([...directions])}`,
      'Make it two objectives',
    );
  }
}

function checkFixed(
  finder: Finder,
  objective: ObjectiveTerms,
  target: Extract<TargetTerms, { kind: 'fixed' }>,
  unit: Unit,
  path: TermsPath,
): void {
  const { currency } = finder.agreement.terms;
  if (objective.indicator.kind === 'value') {
    finder.wrong(
      'target-unit',
      path,
      'Unexpected fixed target of a `value` indicator, expected `compute: lead-goal`, which says what a lead is worth',
      'Compute the target',
    );
    return;
  }
  if (thresholdFits(target.threshold, unit, currency)) return;
  const article = /^[aeiou]/.test(objective.indicator.kind) ? 'an' : 'a';
  const wanted = {
    count: 'a number such as `450`',
    number: 'a number such as `6`',
    share: 'a share such as `95%`',
    duration: 'a duration of fixed length such as `1 hour`',
    money: `an amount in ${currency}`,
  };
  finder.wrong(
    'target-unit',
    [...path, target.direction],
    `Unexpected ${target.threshold.kind} as target of ${article} \`${objective.indicator.kind}\` indicator, expected ${wanted[unit.kind]}`,
    'Give the target in what is measured',
  );
}
