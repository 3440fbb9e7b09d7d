import { exactText } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import { thresholdValue } from '../../terms/threshold.ts';
import type { ClauseAround } from '../around.ts';
import { objectivesOf } from '../misses.ts';
import type { CreditAmount } from './credit-amount.ts';
import type { CreditReport } from './report.ts';
import type { CreditTermsReport } from './report-of-terms.ts';
import { type CreditRemedy, capSpans, type Tier } from './terms.ts';

/** A credit clause as the report has it, with the credits that each tier gave. */
export function creditTermsReport(
  remedy: CreditRemedy,
  judged: readonly ObjectiveReport[],
  credits: readonly CreditReport[],
  { creditCaps: shared, currency, invoice }: Pick<ClauseAround, 'creditCaps' | 'currency' | 'invoice'>,
): CreditTermsReport {
  const { id, credit } = remedy;
  const {
    tiers = [],
    each,
    amount,
    counting = 'complete',
    base,
    misses = 'highest',
    moreThan,
    claimWithin,
  } = credit;
  const given = (written: CreditAmount) => givenBy(written, currency);
  const unit = objectivesOf(remedy, judged)[0]?.unit ?? { kind: 'share' };
  const caps = [
    ...(credit.caps ?? []).map(cap => ({ ...cap, across: undefined })),
    ...shared.filter(cap => cap.across.includes(id)),
  ];
  return {
    tiers: tiers.map(tier => ({
      direction: tier.direction,
      value: { value: thresholdValue(tier.threshold), unit },
      credit: given(tier.credit),
      matched: credits
        .filter(made => made.remedy === id && made.misses.some(miss => isTier(miss, tier)))
        .map(({ period, start, end, startDate, lastDate }) => ({ period, start, end, startDate, lastDate })),
    })),
    ...(each && amount && { each: eachReport(each, counting, given, amount) }),
    ...(base && {
      base: base.kind === 'fees' ? base : { kind: 'fixed', fee: given({ kind: 'money', value: base.fee }) },
    }),
    misses,
    caps: caps
      .toSorted((a, b) => capSpans.indexOf(a.per) - capSpans.indexOf(b.per))
      .map(({ per, atMost, of, across }) => ({
        per,
        atMost: given(atMost),
        ...(of && { of: typeof of === 'string' ? of : given({ kind: 'money', value: of }) }),
        ...(across && { across }),
      })),
    ...(moreThan && { moreThan: given({ kind: 'money', value: moreThan }) }),
    ...(invoice.months !== 1 && caps.some(cap => cap.per === 'invoice') && { invoice }),
    ...(claimWithin && { claimWithin: { ...claimWithin, from: claimWithin.from ?? 'period' } }),
  };
}

function eachReport(
  each: NonNullable<CreditRemedy['credit']['each']>,
  counting: NonNullable<CreditRemedy['credit']['counting']>,
  given: (written: CreditAmount) => Quantity,
  amount: CreditAmount,
): NonNullable<CreditTermsReport['each']> {
  const credit = given(amount);
  if (typeof each === 'string') return { each, counting, credit };
  const { late, clock, atMost } = each;
  return { each: 'late', counting, credit, unit: { late, clock }, ...(atMost && { atMost: given(atMost) }) };
}

function isTier({ tier }: CreditReport['misses'][number], { direction, threshold }: Tier): boolean {
  return tier?.direction === direction && tier.threshold === threshold.text;
}

function givenBy(written: CreditAmount, currency: string): Quantity {
  switch (written.kind) {
    case 'share':
      return { value: written.value, unit: { kind: 'share' } };
    case 'money':
      return { value: exactText(written.value.amount), unit: { kind: 'money', currency } };
    case 'days':
      return { value: written.value, unit: { kind: 'count', of: 'service-days' } };
  }
}
