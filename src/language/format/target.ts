import type { Direction, Quantity } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from './against.ts';

/** A threshold with its direction: `at most 1 h`, `at least 95 %`, `above 0`. */
export function targetText(
  words: Catalogue,
  target: { readonly direction: Direction; readonly value: Quantity },
): string {
  return words.directions[target.direction](formatTargetValue(words, target.value));
}
