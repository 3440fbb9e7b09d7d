import { listed, type Say } from '../ground/say.ts';
import { checkMidPeriod } from './check-mid-period.ts';
import { targetOf } from './index.ts';
import type { TargetAround } from './kind.ts';
import type { TargetTerms } from './terms.ts';

/** Every target of an objective fits what is measured, and can be computed from what it names; paths are below the objective. */
export function checkTargets(say: Say, written: readonly TargetTerms[], around: TargetAround): void {
  const targets = written.map(targetOf);
  const directions = new Set(targets.map(each => each.direction));
  targets.forEach((target, place) => {
    const below = say.below(['target', ...(targets.length > 1 ? [place] : [])]);
    target.check(below, around, say.below(['indicator']));
    checkMidPeriod(below, target, place === 0, around.of);
  });
  if (directions.size > 1) {
    say.wrong(
      'target-direction',
      ['target'],
      `Unexpected change of direction between the targets, expected only one of ${listed([...directions])}`,
      'Make it two objectives',
    );
  }
}
