import type { Exact } from '../exact.ts';
import { thresholdValue } from '../judging/target-report.ts';
import { keeps } from '../judging/verdict.ts';
import type { Tier } from './credit-terms.ts';

/** The worst tier that an actual falls into, strict or inclusive as written; tiers are in order, the worst last. */
export function tierOf(tiers: readonly Tier[], actual: Exact): Tier | undefined {
  return tiers.findLast(tier => keeps(actual, tier.direction, thresholdValue(tier.threshold)));
}
