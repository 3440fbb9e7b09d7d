import { type Exact, exact } from '../../ground/exact.ts';
import { keeps, wantsMore } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { neverBelowZero, readThreshold, thresholdFits, thresholdValue } from '../../terms/threshold.ts';
import type { ObjectiveAround, ObjectiveTarget } from '../around.ts';

/** What an exclusion leaves of a target: a target of its own, or a share of the goal. */
export type Floor =
  | { readonly kind: 'value'; readonly value: Quantity }
  | { readonly kind: 'share-of-goal'; readonly share: Exact };

/** The text after `floor:` in an effect; undefined where it is another effect. */
export function floorText(effect: string): string | undefined {
  return /^floor:(.*)$/.exec(effect)?.[1]?.trim();
}

/**
 * Reads `200`, `99%` or `8 hours` as the floor of an objective. A share of what is itself a share is that share; of a sum it is of the goal.
 * Undefined where it does not fit what the objective measures.
 */
export function readFloor(
  text: string,
  { unit, isSum, negative }: Pick<ObjectiveAround, 'unit' | 'isSum' | 'negative'>,
  currency: string,
): Floor | undefined {
  const threshold = readThreshold(text);
  if (!threshold || neverBelowZero(threshold, negative)) return undefined;
  if (thresholdFits(threshold, unit, currency))
    return { kind: 'value', value: { value: thresholdValue(threshold), unit } };
  // A share of a goal that may be below 0 would be a stricter one.
  return threshold.kind === 'share' && isSum && !negative
    ? { kind: 'share-of-goal', share: threshold.value }
    : undefined;
}

/** Whether a floor asks for more than one of the objective's fixed targets, or than the whole goal. */
export function isStricterThanTarget(floor: Floor, { targets }: Pick<ObjectiveAround, 'targets'>): boolean {
  return targets.some(target => isStricter(floor, target));
}

function isStricter(floor: Floor, { direction, fixed }: ObjectiveTarget): boolean {
  if (floor.kind === 'share-of-goal')
    return wantsMore(direction) ? exact(floor.share).gt(1) : exact(floor.share).lt(1);
  if (fixed === undefined) return false;
  return !exact(fixed).equals(exact(floor.value.value)) && keeps(floor.value.value, direction, fixed);
}
