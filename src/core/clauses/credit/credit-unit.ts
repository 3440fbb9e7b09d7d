import type { CreditTerms } from './terms.ts';

/** True where a credit is given in days of service; else it is money. */
export function isInDays(terms: CreditTerms): boolean {
  const given = terms.tiers?.[0]?.credit ?? terms.amount;
  return given?.kind === 'days';
}
