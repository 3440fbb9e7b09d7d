import { type Exact, exactText } from '../../ground/exact.ts';
import { readCreditAmount } from './credit-amount.ts';

/** The amount that a row of events.csv states of a credit: `150 USD`, `3 days`; undefined where it is none, or in another currency. */
export function issuedAmount(text: string, currency: string): Exact | undefined {
  const amount = readCreditAmount(text);
  if (amount?.kind === 'days') return amount.value;
  if (amount?.kind !== 'money' || amount.value.currency !== currency) return undefined;
  return exactText(amount.value.amount);
}
