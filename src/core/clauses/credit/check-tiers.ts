import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { wantsMore } from '../../ground/keeps.ts';
import type { Say } from '../../ground/say.ts';
import { thresholdFits, thresholdValue } from '../../terms/threshold.ts';
import type { ObjectiveAround } from '../around.ts';
import type { Tier } from './terms.ts';

/** Tiers go from the best to the worst, each worse than the one before and worth more, in what the objectives measure. */
export function checkTiers(
  tiers: readonly Tier[],
  own: readonly ObjectiveAround[],
  say: Say,
  currency: string,
): void {
  tiers.forEach((tier, place) => {
    const at = ['credit', 'tiers', place];
    for (const objective of own) {
      if (!thresholdFits(tier.threshold, objective.unit, currency)) {
        say.wrong(
          'tier-unit',
          [...at, tier.direction],
          `Unexpected \`${tier.threshold.text}\` as a tier of \`${objective.id}\`, expected a ${objective.unit.kind}`,
          'Give the tier in what is measured',
        );
        return;
      }
      if (isWorse(objective) === lower(tier)) continue;
      const wanted = lower(tier) ? '`above` or `atLeast`' : '`below` or `atMost`';
      say.wrong(
        'tier-direction',
        [...at, tier.direction],
        `Unexpected \`${tier.direction}\` in credit tiers of \`${objective.id}\`, whose target is on that side, expected ${wanted}`,
        'Turn the tier round',
      );
      return;
    }
    const before = tiers[place - 1];
    if (before) checkPair(before, tier, say, at);
  });
}

function checkPair(before: Tier, tier: Tier, say: Say, at: TermsPath): void {
  if (lower(before) !== lower(tier)) {
    say.wrong(
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
    say.wrong(
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
  say.wrong(
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
function isWorse({ targets: [target] }: ObjectiveAround): boolean {
  return !target || wantsMore(target.direction);
}
