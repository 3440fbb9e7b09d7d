import { monthId } from '../../ground/calendar/month-number.ts';
import { exact, exactText, type Fraction, zero } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { placesOf } from '../../ground/round-amount.ts';
import { thresholdValue } from '../../terms/threshold.ts';
import { applyCaps, type Capped } from './apply-caps.ts';
import { type CapContext, type CreditCap, capsOf } from './caps-of.ts';
import { creditDerivation } from './credit-derivation.ts';
import type { Standing } from './credit-standing.ts';
import { type Earned, serviceDays } from './earned.ts';
import type { PeriodEarned } from './earned-in-period.ts';
import type { Paid } from './fee-base.ts';
import { feesLeftOut } from './fees-left-out.ts';
import { missingFee } from './missing-fee.ts';
import type { CreditReport } from './report.ts';

/** What a period earned, and where its credit stands. */
export type Standed = { readonly made: PeriodEarned; readonly standing: Standing };

/** A credit as it is shown, what it uses up of caps once it is fixed, and what is wrong with what it is made of. */
export type Outcome = {
  readonly credit: CreditReport;
  readonly uses: Fraction;
  readonly findings: readonly Finding[];
};

/** Days of service are given whole or in hundredths. */
const placesOfDays = 2;

/** The credit of a period after what was fixed before it (RULES 25). */
export function creditAfter({ made, standing }: Standed, context: CapContext): Outcome {
  const { remedy, period, earned, unit, base, before } = made;
  const { report, findings } = standing;
  const quantity = (value: Fraction | string): Quantity => ({ value: exactText(value), unit });
  const about = {
    remedy: remedy.id,
    period: period.id,
    start: period.start,
    end: period.end,
    startDate: period.startDate,
    lastDate: period.lastDate,
    misses: earned.map(each => missOf(each, quantity)),
    ...(base && { base: quantity(base.amount) }),
    ...report,
  };
  const { fees, feesFile } = context;
  const without = (paid: Paid): Outcome => ({
    credit: about,
    uses: zero,
    findings: [...findings, missingFee(paid, period, fees, feesFile)],
  });
  if (before === undefined) return without(made.missing ?? { service: '' });
  const caps: CreditCap[] = [];
  for (const cap of capsOf(made, context)) {
    if ('missing' in cap) return without(cap.missing);
    caps.push(cap);
  }
  const places = unit.kind === 'money' ? placesOf(unit)! : placesOfDays;
  const capped = applyCaps(before, caps, places);
  const { moreThan } = remedy.credit;
  const all = capped.due.add(capped.held);
  const isTooSmall = moreThan !== undefined && all.compare(exact(moreThan.amount)) <= 0;
  return {
    credit: {
      ...about,
      before: quantity(before),
      caps: capped.bitten.map(each => cutBy(each, quantity)),
      ...(isTooSmall && { tooSmall: quantity(exact(moreThan.amount)) }),
      due: quantity(isTooSmall ? '0' : capped.due),
      ...(!isTooSmall && capped.held.compare(0) > 0 && { held: quantity(capped.held) }),
      derivation: creditDerivation(earned, before, capped, unit, isTooSmall),
    },
    uses: isTooSmall ? zero : all,
    findings: [...findings, ...feesLeftOut(made, caps, fees, feesFile)],
  };
}

function cutBy(
  { per, limit, granted, over, across, isOpen, through }: Capped<CreditCap>['bitten'][number],
  quantity: (value: Fraction | string) => Quantity,
): NonNullable<CreditReport['caps']>[number] {
  return {
    per,
    limit: quantity(limit),
    before: quantity(granted),
    over: quantity(over),
    ...(isOpen && { holds: through === undefined ? {} : { until: monthId(through) } }),
    ...(across && { across }),
  };
}

function givenOf(given: Earned['given'], quantity: (value: string) => Quantity): Quantity {
  switch (given.kind) {
    case 'share':
      return { value: given.value, unit: { kind: 'share' } };
    case 'money':
      return quantity(exactText(given.value.amount));
    case 'days':
      return { value: given.value, unit: serviceDays };
  }
}

function missOf(
  { objective, group, base, own, actual, tier, units, given, amount }: Earned,
  quantity: (value: Fraction | string) => Quantity,
): CreditReport['misses'][number] {
  return {
    objective: objective.id,
    ...(group !== undefined && { group }),
    ...(own && base && { base: quantity(base.amount) }),
    ...(actual !== undefined && { actual: { ...actual, unit: objective.unit } }),
    ...(tier && {
      tier: {
        direction: tier.direction,
        threshold: tier.threshold.text,
        value: { value: thresholdValue(tier.threshold), unit: objective.unit },
      },
    }),
    ...(units && { units }),
    given: givenOf(given, quantity),
    amount: quantity(amount),
  };
}
