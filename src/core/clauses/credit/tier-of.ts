import { keeps } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { thresholdValue } from '../../terms/threshold.ts';
import type { Tier } from './terms.ts';

/** The worst tier that an actual falls into, strict or inclusive as written; tiers are in order, the worst last. */
export function tierOf(tiers: readonly Tier[], actual: Quantity): Tier | undefined {
  return tiers.findLast(tier =>
    keeps(actual.value, tier.direction, thresholdValue(tier.threshold), actual.bound),
  );
}
