import type { Exact } from '../../ground/exact.ts';
import { keeps } from '../../ground/keeps.ts';
import { thresholdValue } from '../../terms/threshold.ts';
import type { Tier } from './terms.ts';

/** The worst tier that an actual falls into, strict or inclusive as written; tiers are in order, the worst last. */
export function tierOf(tiers: readonly Tier[], actual: Exact): Tier | undefined {
  return tiers.findLast(tier => keeps(actual, tier.direction, thresholdValue(tier.threshold)));
}
