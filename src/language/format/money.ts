import { minorPlaces } from '../../core/ground/currency.ts';
import { type ExactInput, toFixed } from '../../core/ground/exact.ts';
import { groupDigits } from './number.ts';

export { minorPlaces };

const symbols = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['KRW', '₩'],
  ['JPY', '¥'],
]);

/** An amount with its currency's symbol, or its code where it has none: `$8,373`, `CHF 8,373`. */
export function formatMoney(amount: ExactInput, currency: string, places: number): string {
  const fixed = toFixed(amount, places);
  const isNegative = fixed.startsWith('-');
  const symbol = symbols.get(currency) ?? `${currency} `;
  return `${isNegative ? '−' : ''}${symbol}${groupDigits(isNegative ? fixed.slice(1) : fixed)}`;
}
