import { minorPlaces } from './currency.ts';
import { type Fraction, roundHalfUp } from './exact.ts';
import type { Unit } from './quantity.ts';

/** Decimals that an amount of a unit has at the end: none of what is counted, those of the currency’s minor unit of money; else undefined. */
export function placesOf(unit: Unit): number | undefined {
  if (unit.kind === 'money') return minorPlaces(unit.currency);
  return unit.kind === 'count' ? 0 : undefined;
}

/** An amount as it is at the end: what is counted rounded up to whole ones, money half up to the minor unit of its currency, all else as it is. */
export function roundAmount(value: Fraction, unit: Unit): Fraction {
  const places = placesOf(unit);
  if (places === undefined) return value;
  return unit.kind === 'count' ? value.ceil() : roundHalfUp(value, places);
}
