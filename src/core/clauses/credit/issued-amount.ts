import { type Exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import { readCreditAmount } from './credit-amount.ts';

/** The amount that a row of events.csv states of a credit, `150 USD` or `3 days`; undefined where it is none, or in another currency. */
export function issuedAmount(
  text: string,
  currency: string,
): { readonly value: Exact; readonly kind: Extract<Unit['kind'], 'money' | 'count'> } | undefined {
  const amount = readCreditAmount(text);
  if (amount?.kind === 'days') return { value: amount.value, kind: 'count' };
  if (amount?.kind !== 'money' || amount.value.currency !== currency) return undefined;
  return { value: exactText(amount.value.amount), kind: 'money' };
}
