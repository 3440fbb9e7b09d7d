import type { Say } from '../../ground/say.ts';
import type { Money } from '../../terms/scalars.ts';
import { placedValues } from './placed-values.ts';
import type { LeadGoalTerms } from './terms.ts';

/** Every amount is in the agreement’s currency. */
export function checkCurrency(say: Say, terms: LeadGoalTerms, currency: string): void {
  for (const { field, amount } of amountsOf(terms)) say.needsCurrency(field, amount.currency, currency);
}

/** The quota is for the same period as the objective (RULES 8). */
export function checkPer(say: Say, terms: LeadGoalTerms, period: string | undefined): void {
  if (period === undefined) {
    say.wrong(
      'quota-period',
      ['compute'],
      'Unexpected `lead-goal` of an objective with trailing periods, expected `day`, `week`, `month`, `quarter` or `year`',
      'Judge the objective by calendar periods',
    );
    return;
  }
  for (const field of ['quota', 'marketingRevenue'] as const) {
    for (const { value, path } of placedValues([field], terms[field], 'amount')) {
      if (value.per === period) continue;
      say.wrong(
        'quota-period',
        path,
        `Unexpected amount per ${value.per} of an objective judged each ${period}, expected one per ${period}`,
        'Give the amount for the objective’s own period',
      );
    }
  }
}

/** Every amount of money in a lead goal, agreed or assumed. */
function amountsOf({ quota, marketingRevenue, dealSize, valuePerLead = {} }: LeadGoalTerms) {
  const assumed = dealSize?.kind === 'window' && dealSize.assume;
  return [
    ...placedValues<Money>(['quota'], quota, 'amount'),
    ...placedValues<Money>(['marketingRevenue'], marketingRevenue, 'amount'),
    ...(dealSize?.kind === 'fixed' ? placedValues<Money>(['dealSize'], dealSize.value, 'amount') : []),
    ...(assumed ? [{ path: ['dealSize', 'assume'], value: assumed }] : []),
    ...Object.entries(valuePerLead).map(([segment, value]) => ({ path: ['valuePerLead', segment], value })),
  ].map(({ path, value }) => ({ field: path, amount: value }));
}
