import { exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import { printDuration } from './duration.ts';
import { minorPlaces, printMoney } from './money.ts';
import { exactPlaces, formatNumber, type Printed } from './number.ts';
import { printShare, sharePlaces } from './share.ts';

/** `rough` leaves out cents and second decimals, for averages and axes. */
export type QuantityStyle = 'plain' | 'rough';

/** A number in the manner of its unit: `1,600`, `$8,373`, `1 h 20 min`, `60.0 %`, `6.4`. Never says what is counted. */
export function formatQuantity(
  words: Catalogue,
  quantity: Quantity,
  options: { readonly style?: QuantityStyle } = {},
): string {
  return printQuantity(words, quantity, usualLevel(quantity, options.style ?? 'plain')).text;
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

/** Prints at a level of detail: decimals, or for durations steps finer than the natural grain. */
export function printQuantity(words: Catalogue, { value, unit }: Quantity, level: number): Printed {
  switch (unit.kind) {
    case 'count':
    case 'number': {
      const text = formatNumber(value, level);
      return { text, value: exact(text.replaceAll(',', '').replace('−', '-')) };
    }
    case 'money':
      // No half-written cents: `$134,717.40`.
      return printMoney(value, unit.currency, level === 0 ? 0 : Math.max(level, minorPlaces(unit.currency)));
    case 'share':
      return printShare(value, level);
    case 'duration':
      return printDuration(words, value, unit.clock, level);
  }
}

/** The level a number is printed at where nothing stands beside it. */
export function usualLevel({ value, unit }: Quantity, style: QuantityStyle): number {
  const whole = exactPlaces(value, 0) === 0;
  switch (unit.kind) {
    case 'count':
      return whole || style === 'rough' ? 0 : 1;
    case 'number':
      return whole ? 0 : style === 'rough' ? 1 : (exactPlaces(value, 2) ?? 1);
    case 'money':
      if (whole || (style === 'rough' && exact(value).abs().compare(10) >= 0)) return 0;
      return minorPlaces(unit.currency);
    case 'share':
      return style === 'rough' ? 1 : sharePlaces(value);
    case 'duration':
      return 0;
  }
}
