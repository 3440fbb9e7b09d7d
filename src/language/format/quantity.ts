import { type ExactInput, exact, type Fraction, roundHalfUp } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import { exactDurationLevel, formatDuration, roundedDuration, significantDurationLevel } from './duration.ts';
import { formatMoney, minorPlaces } from './money.ts';
import { exactPlaces, formatNumber, significantPlaces } from './number.ts';
import { exactPercentPlaces, formatShare, roundedShare, sharePlaces } from './share.ts';

/** `rough` leaves out cents and second decimals, for averages and axes. */
export type QuantityStyle = 'plain' | 'rough';

/** A quantity whose value may have been read already. */
export type Amount = Pick<Quantity, 'unit' | 'bound'> & { readonly value: ExactInput };

/** A number in the manner of its unit: `1,600`, `$8,373`, `1 h 20 min`, `60.0 %`, `6.4`. Never says what is counted. */
export function formatQuantity(
  words: Catalogue,
  { value, unit, bound }: Amount,
  options: { readonly style?: QuantityStyle } = {},
): string {
  const amount = { value: exact(value), unit, ...(bound && { bound }) };
  return formatAt(words, amount, usualLevel(amount, options.style ?? 'plain'));
}

/** A count with what is counted, `1 lead`; any other unit as `formatQuantity` has it. */
export function formatCount(words: Catalogue, quantity: Quantity): string {
  const text = formatQuantity(words, quantity);
  return quantity.unit.kind === 'count' ? `${text} ${noun(words, quantity.unit.of, quantity)}` : text;
}

/** The noun for as many: `lead` for exactly one, else `leads`. A noun the catalogue does not know stays as the terms have it, its hyphens as spaces. */
export function noun(words: Catalogue, of: string, quantity: Pick<Quantity, 'value'>): string {
  const known = words.nouns.find(each => each.keys.includes(of.toLowerCase()));
  if (!known) return of.replaceAll('-', ' ');
  return exact(quantity.value).equals(1) ? known.one : known.many;
}

/** Prints at a level of detail: decimals, or for durations steps finer than the natural grain; what is `agreed` in hours, however long. */
export function formatAt(
  words: Catalogue,
  { bound, ...amount }: Amount,
  level: number,
  is: 'measured' | 'agreed' = 'measured',
): string {
  const text =
    is === 'agreed' && amount.unit.kind === 'duration'
      ? formatDuration(words, amount.value, amount.unit.clock, level, 'hours')
      : numberAt(words, amount, level);
  return bound ? words.bounds[bound](text) : text;
}

function numberAt(words: Catalogue, { value, unit }: Amount, level: number): string {
  switch (unit.kind) {
    case 'count':
    case 'number':
      return formatNumber(value, level);
    case 'money':
      return formatMoney(value, unit.currency, moneyPlaces(unit.currency, level));
    case 'share':
      return formatShare(value, level);
    case 'duration':
      return formatDuration(words, value, unit.clock, level);
    case 'days':
      return words.items.days[unit.of](formatNumber(value, level), exact(value).equals(1) ? 1 : 2);
  }
}

/** The exact number that a reader takes from what is printed at a level. */
export function roundedAt({ value, unit }: Amount, level: number): Fraction {
  switch (unit.kind) {
    case 'count':
    case 'number':
    case 'days':
      return roundHalfUp(value, level);
    case 'money':
      return roundHalfUp(value, moneyPlaces(unit.currency, level));
    case 'share':
      return roundedShare(value, level);
    case 'duration':
      return roundedDuration(value, unit.clock, level);
  }
}

/** Beyond this many levels a number is printed rounded; stated targets never need so many. */
export const mostLevels = 6;

/** The first level that prints a number exactly. */
export function exactLevel({ value, unit }: Amount): number | undefined {
  switch (unit.kind) {
    case 'count':
    case 'number':
    case 'days':
      return exactPlaces(value, mostLevels);
    case 'money': {
      const minor = minorPlaces(unit.currency);
      const places = exactPlaces(value, Math.max(minor, mostLevels));
      return places === undefined || places === 0 || places > minor ? places : 1;
    }
    case 'share':
      return exactPercentPlaces(value, mostLevels);
    case 'duration':
      return exactDurationLevel(value, unit.clock, mostLevels);
  }
}

/** No half-written cents: `$134,717.40`. */
function moneyPlaces(currency: string, level: number): number {
  return level === 0 ? 0 : Math.max(level, minorPlaces(currency));
}

/** The level a number is printed at where nothing stands beside it: with two significant digits at least (RULES 19). */
export function usualLevel(amount: Amount, style: QuantityStyle): number {
  return Math.max(styledLevel(amount, style), significantLevel(amount));
}

/** The first level that prints two significant digits, or all there are; amounts of money have their own decimals. */
function significantLevel({ value, unit }: Amount): number {
  switch (unit.kind) {
    case 'count':
    case 'days':
    case 'money':
      return 0;
    case 'number':
      return significantPlaces(value, mostLevels);
    case 'share':
      return significantPlaces(exact(value).mul(100), mostLevels);
    case 'duration':
      return significantDurationLevel(value, unit.clock, mostLevels);
  }
}

function styledLevel({ value, unit }: Amount, style: QuantityStyle): number {
  switch (unit.kind) {
    case 'count':
    case 'days':
      return style === 'rough' || isWhole(value) ? 0 : 1;
    case 'number':
      return style === 'rough' ? (isWhole(value) ? 0 : 1) : (exactPlaces(value, 2) ?? 1);
    case 'money':
      if (isWhole(value) || (style === 'rough' && exact(value).abs().compare(10) >= 0)) return 0;
      return minorPlaces(unit.currency);
    case 'share':
      return style === 'rough' ? 1 : sharePlaces(value);
    case 'duration':
      return 0;
  }
}

function isWhole(value: ExactInput): boolean {
  return exact(value).d === 1n;
}
