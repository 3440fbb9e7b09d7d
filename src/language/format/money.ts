import { type ExactInput, exact, toFixed } from '../../core/exact.ts';
import { groupDigits, type Printed } from './number.ts';

const symbols = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['KRW', '₩'],
  ['JPY', '¥'],
]);

const withoutMinorUnit = new Set(['KRW', 'JPY', 'CLP', 'ISK', 'VND', 'XAF', 'XOF', 'XPF', 'PYG', 'UGX']);
const withThousandths = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Decimals of the currency's minor unit (ISO 4217): 2 for USD, 0 for KRW, 3 for KWD. */
export function minorPlaces(currency: string): number {
  if (withoutMinorUnit.has(currency)) return 0;
  return withThousandths.has(currency) ? 3 : 2;
}

/** An amount with its currency's symbol, or its code where it has none: `$8,373`, `CHF 8,373`. */
export function printMoney(amount: ExactInput, currency: string, places: number): Printed {
  const fixed = toFixed(amount, places);
  const digits = groupDigits(fixed.replace('-', ''));
  const sign = fixed.startsWith('-') ? '−' : '';
  const symbol = symbols.get(currency);
  return { text: `${sign}${symbol ?? `${currency} `}${digits}`, value: exact(fixed) };
}
