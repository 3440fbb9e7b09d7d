import type { Exact } from '../../ground/exact.ts';
import { type Money, readDecimal, readMoney, readShare } from '../../terms/scalars.ts';
import { scalar } from '../../terms/shape.ts';

/** What a credit gives, or a cap leaves: a share of a fee, money, or days of service. */
export type CreditAmount =
  | { readonly kind: 'share'; readonly value: Exact }
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'days'; readonly value: Exact };

/** Reads `10%`, `50 USD` or `3 days`. */
export function readCreditAmount(text: string): CreditAmount | undefined {
  const share = text.endsWith('%') ? readShare(text) : undefined;
  if (share !== undefined) return { kind: 'share', value: share };
  const money = readMoney(text);
  if (money && !money.amount.startsWith('-')) return { kind: 'money', value: money };
  const days = /^(\d+(?:\.\d+)?) days?$/.exec(text)?.[1];
  const amount = days === undefined ? undefined : readDecimal(days);
  return amount === undefined ? undefined : { kind: 'days', value: amount };
}

export const creditAmount = scalar(
  'a share of the fee such as `10%`, an amount such as `50 USD`, or service time such as `3 days`',
  readCreditAmount,
);
