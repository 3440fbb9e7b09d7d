import { exact, exactText, roundDown } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import { placesOf } from '../../core/ground/round-amount.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatCount } from '../format/quantity.ts';

/** The limit of a cap: of money what can be paid under it, so that 45.01575 is `$45.01` (RULES 25). */
export function capLimit(words: Catalogue, { value, unit }: Quantity): string {
  const places = unit.kind === 'money' ? placesOf(unit) : undefined;
  const shown = places === undefined ? value : exactText(roundDown(exact(value), places));
  return formatCount(words, { value: shown, unit });
}
