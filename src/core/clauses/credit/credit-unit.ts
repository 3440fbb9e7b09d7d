import type { CreditAmount } from './credit-amount.ts';
import type { CreditTerms } from './terms.ts';

/** True where a credit is given in days of service; else it is money, as days are that a fee prices. */
export function isInDays({ tiers, amount, priced }: CreditTerms): boolean {
  const given = tiers?.[0]?.credit ?? amount;
  return given?.kind === 'days' && !priced;
}

/** Whether what is given is computed from a fee: a share of it, or days that it prices. */
export function isOfBase({ kind }: CreditAmount, { priced }: CreditTerms): boolean {
  return kind === 'share' || (kind === 'days' && priced === true);
}
