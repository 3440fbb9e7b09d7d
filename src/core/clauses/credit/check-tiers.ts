import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { wantsMore } from '../../ground/keeps.ts';
import type { Say } from '../../ground/say.ts';
import { neverBelowZero, thresholdFits, thresholdValue } from '../../terms/threshold.ts';
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
          tier.threshold.kind === 'duration' && objective.hasLateness
            ? `Give the tier in what is measured, or credit how late each one is: \`each: { late: ${tier.threshold.text}, clock: wall }\` with an \`amount\``
            : 'Give the tier in what is measured',
        );
        return;
      }
      const never = neverBelowZero(tier.threshold, objective.negative);
      if (never) {
        say.wrong(
          'never-decides',
          [...at, tier.direction],
          `Unexpected \`${tier.threshold.text}\` as a tier of \`${objective.id}\`, ${never.why}, expected ${never.expected}`,
          never.fix,
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
    if (!before || checkPair(before, tier, say, at)) checkTarget(tier, own, say, at);
  });
}

/** A period that keeps its target earns no credit, so that a tier on that side of it would promise what is never given. */
function checkTarget(tier: Tier, own: readonly ObjectiveAround[], say: Say, at: TermsPath): void {
  const met = own.find(objective => isMetIn(tier, objective));
  if (!met) return;
  const [edge, wanted] = lower(tier) ? ['under', 'lower'] : ['over', 'higher'];
  say.wrong(
    'tier-above-target',
    [...at, tier.direction],
    `Unexpected \`${tier.threshold.text}\` as a tier of \`${met.id}\`, ${edge} which a period may keep its target, expected a ${wanted} threshold: a period that is met earns no credit`,
    'Correct the tier or the target',
  );
}

/** Whether two tiers that follow on each other are in order. */
function checkPair(before: Tier, tier: Tier, say: Say, at: TermsPath): boolean {
  if (lower(before) !== lower(tier)) {
    say.wrong(
      'tier-direction',
      [...at, tier.direction],
      `Unexpected \`${tier.direction}\` after \`${before.direction}\` in credit tiers, expected one direction`,
      'Make it two clauses',
    );
    return false;
  }
  if (before.threshold.kind !== tier.threshold.kind) return true;
  const order = exact(thresholdValue(tier.threshold)).compare(exact(thresholdValue(before.threshold)));
  if (lower(tier) ? order >= 0 : order <= 0) {
    say.wrong(
      'tier-order',
      [...at, tier.direction],
      `Unexpected \`${tier.threshold.text}\` after \`${before.threshold.text}\` in credit tiers, expected ${lower(tier) ? 'lower' : 'higher'} thresholds last`,
      order === 0 ? 'Remove one of the two tiers' : 'Swap the two tiers',
    );
    return false;
  }
  const [less, more] = [before.credit, tier.credit];
  if (less.kind !== more.kind) return true;
  const value = (each: typeof less) => exact(each.kind === 'money' ? each.value.amount : each.value);
  if (value(more).compare(value(less)) >= 0) return true;
  say.wrong(
    'tier-credit',
    [...at, 'credit'],
    'Unexpected smaller credit for a worse tier, expected at least as much as in the tier before',
    'Correct the credits',
  );
  return true;
}

/** Whether some figure keeps one of the dated targets and falls into the tier all the same: a period that it is in force for would be met. */
function isMetIn(tier: Tier, { targets }: ObjectiveAround): boolean {
  return targets.some(({ direction, fixed }) => {
    if (fixed === undefined) return false;
    const order = exact(thresholdValue(tier.threshold)).compare(exact(fixed));
    const reach = lower(tier) ? order : -order;
    const isBoth = direction === (lower(tier) ? 'atLeast' : 'atMost');
    return reach > 0 || (reach === 0 && isBoth && tier.direction === (lower(tier) ? 'atMost' : 'atLeast'));
  });
}

function lower(tier: Tier): boolean {
  return tier.direction === 'below' || tier.direction === 'atMost';
}

/** Whether a worse actual is a lower one, by an objective's targets. */
function isWorse({ targets: [target] }: ObjectiveAround): boolean {
  return !target || wantsMore(target.direction);
}
