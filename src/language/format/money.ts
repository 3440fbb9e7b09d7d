import { minorPlaces } from '../../core/ground/currency.ts';
import { type ExactInput, exact, toFixed } from '../../core/ground/exact.ts';
import { groupDigits, type Printed } from './number.ts';

export { minorPlaces };

const symbols = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['KRW', '₩'],
  ['JPY', '¥'],
]);

/** An amount with its currency's symbol, or its code where it has none: `$8,373`, `CHF 8,373`. */
export function printMoney(amount: ExactInput, currency: string, places: number): Printed {
  const fixed = toFixed(amount, places);
  const digits = groupDigits(fixed.replace('-', ''));
  const sign = fixed.startsWith('-') ? '−' : '';
  const symbol = symbols.get(currency);
  return { text: `${sign}${symbol ?? `${currency} `}${digits}`, value: exact(fixed) };
}
