import type { ObjectiveTerms } from '../../agreement/objective.ts';
import type { Finder } from '../../checks/finder.ts';
import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { wantsMore } from '../../ground/keeps.ts';
import type { Unit } from '../../ground/quantity.ts';
import { thresholdFits, thresholdValue } from '../../terms/threshold.ts';
import type { Tier } from './terms.ts';

type Held = { readonly objective: ObjectiveTerms; readonly unit: Unit };

/** Tiers go from the best to the worst, each worse than the one before and worth more, in what the objectives measure. */
export function checkTiers(
  finder: Finder,
  tiers: readonly Tier[],
  own: readonly Held[],
  path: TermsPath,
): void {
  const { currency } = finder.agreement.terms;
  tiers.forEach((tier, place) => {
    const at = [...path, 'tiers', place];
    for (const { objective, unit } of own) {
      if (!thresholdFits(tier.threshold, unit, currency)) {
        finder.wrong(
          'tier-unit',
          [...at, tier.direction],
          `Unexpected \`${tier.threshold.text}\` as a tier of \`${objective.id}\`, expected a ${unit.kind}`,
          'Give the tier in what is measured',
        );
        return;
      }
      if (isWorse(objective) === lower(tier)) continue;
      const wanted = lower(tier) ? '`above` or `atLeast`' : '`below` or `atMost`';
      finder.wrong(
        'tier-direction',
        [...at, tier.direction],
        `Unexpected \`${tier.direction}\` in credit tiers of \`${objective.id}\`, whose target is on that side, expected ${wanted}`,
        'Turn the tier round',
      );
      return;
    }
    const before = tiers[place - 1];
    if (before) checkPair(finder, before, tier, at);
  });
}

function checkPair(finder: Finder, before: Tier, tier: Tier, at: TermsPath): void {
  if (lower(before) !== lower(tier)) {
    finder.wrong(
      'tier-direction',
      [...at, tier.direction],
      `Unexpected \`${tier.direction}\` after \`${before.direction}\` in credit tiers, expected one direction`,
      'Make it two clauses',
    );
    return;
  }
  if (before.threshold.kind !== tier.threshold.kind) return;
  const order = exact(thresholdValue(tier.threshold)).compare(exact(thresholdValue(before.threshold)));
  if (lower(tier) ? order >= 0 : order <= 0) {
    finder.wrong(
      'tier-order',
      [...at, tier.direction],
      `Unexpected \`${tier.threshold.text}\` after \`${before.threshold.text}\` in credit tiers, expected ${lower(tier) ? 'lower' : 'higher'} thresholds last`,
      order === 0 ? 'Remove one of the two tiers' : 'Swap the two tiers',
    );
    return;
  }
  const [less, more] = [before.credit, tier.credit];
  if (less.kind !== more.kind) return;
  const value = (each: typeof less) => exact(each.kind === 'money' ? each.value.amount : each.value);
  if (value(more).compare(value(less)) >= 0) return;
  finder.wrong(
    'tier-credit',
    [...at, 'credit'],
    'Unexpected smaller credit for a worse tier, expected at least as much as in the tier before',
    'Correct the credits',
  );
}

function lower(tier: Tier): boolean {
  return tier.direction === 'below' || tier.direction === 'atMost';
}

/** Whether a worse actual is a lower one, by an objective's targets. */
function isWorse(objective: ObjectiveTerms): boolean {
  const [target] = objective.target;
  return target?.kind !== 'fixed' || wantsMore(target.direction);
}
