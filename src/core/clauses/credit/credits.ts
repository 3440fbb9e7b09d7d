import { minorPlaces } from '../../ground/currency.ts';
import { exactText, type Fraction } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { thresholdValue } from '../../terms/threshold.ts';
import type { DisputeReport } from '../dispute/report.ts';
import type { ClauseContext, Judge } from '../kind.ts';
import { applyCaps } from './apply-caps.ts';
import { type CapContext, capsOf, type Granted } from './caps-of.ts';
import { checkFacts } from './check-facts.ts';
import { creditDerivation } from './credit-derivation.ts';
import { standingOf } from './credit-standing.ts';
import type { Earned } from './earned.ts';
import { earnedByPeriod, type PeriodEarned } from './earned-in-period.ts';
import type { Paid } from './fee-base.ts';
import { feesLeftOut } from './fees-left-out.ts';
import { missingFee } from './missing-fee.ts';
import type { CreditReport } from './report.ts';
import type { CreditRemedy } from './terms.ts';

/**
 * The credits of every closed period that earned one, clause by clause and oldest first. Caps are used up in order of time: by the end of the
 * period, and of periods that end together in the order of the clauses (RULES 25).
 */
export const creditsOf: Judge<CreditRemedy> = (remedies, { objectives, disputes = [] }, context) => {
  if (remedies.length === 0) return { found: {}, findings: [] };
  const { around } = context;
  const { file, effective, creditCaps } = around;
  const feesFile = file.replace(/[^/]+$/, 'fees.csv');
  const fees = context.facts.fees ?? [];
  const earned = remedies.flatMap(each => earnedByPeriod(each, objectives, { fees, feesFile, around }));
  const granted: Granted[] = [];
  const caps: CapContext = {
    fees,
    feesFile,
    granted,
    from: effective.from,
    shared: creditCaps,
  };
  const inTime = earned.toSorted((a, b) => Date.parse(a.period.end) - Date.parse(b.period.end));
  const made = new Map(
    inTime.map(each => {
      const outcome = creditOf(context, disputes, each, caps);
      const { due } = outcome.credit;
      if (due)
        granted.push({
          remedy: each.remedy.id,
          period: each.period.id,
          invoice: each.months.first,
          due: due.value,
        });
      return [each, outcome];
    }),
  );
  const outcomes = earned.flatMap(each => made.get(each) ?? []);
  const credits = outcomes.map(each => each.credit);
  return {
    found: { credits },
    findings: [
      ...onceEach(outcomes.flatMap(each => each.findings)),
      ...checkFacts(context, feesFile, credits),
    ],
  };
};

/** A month that several sums leave out is said once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map(each => [JSON.stringify(each), each])).values()];
}

function creditOf(
  context: ClauseContext,
  disputes: readonly DisputeReport[],
  made: PeriodEarned,
  capContext: CapContext,
): { readonly credit: CreditReport; readonly findings: readonly Finding[] } {
  const { remedy, period, earned, unit, base, before } = made;
  const { report, findings } = standingOf(context, disputes, remedy, earned);
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
  const { fees, feesFile } = capContext;
  const without = (paid: Paid) => ({
    credit: about,
    findings: [...findings, missingFee(paid, period, fees, feesFile)],
  });
  const { base: paid } = remedy.credit;
  if (before === undefined) return without(paid?.kind === 'fees' ? paid : { service: '' });
  const caps = [];
  for (const cap of capsOf(made, capContext)) {
    if ('missing' in cap) return without(cap.missing);
    caps.push(cap);
  }
  // Days of service are given whole or in hundredths.
  const capped = applyCaps(before, caps, unit.kind === 'money' ? minorPlaces(unit.currency) : 2);
  const { moreThan } = remedy.credit;
  const tooSmall = moreThan && capped.due.compare(moreThan.amount) <= 0 ? moreThan.amount : undefined;
  return {
    credit: {
      ...about,
      before: quantity(before),
      caps: capped.bitten.map(each => ({
        per: each.per,
        limit: quantity(each.limit),
        before: quantity(each.granted),
        over: quantity(each.over),
        ...(each.across && { across: each.across }),
      })),
      ...(tooSmall !== undefined && { tooSmall: quantity(tooSmall) }),
      due: quantity(tooSmall === undefined ? capped.due : '0'),
      derivation: creditDerivation(earned, before, capped, unit, tooSmall !== undefined),
    },
    findings: [...findings, ...feesLeftOut(made, caps, fees, feesFile)],
  };
}

function missOf(
  { objective, actual, tier, units, given, amount }: Earned,
  quantity: (value: Fraction | string) => Quantity,
): CreditReport['misses'][number] {
  return {
    objective: objective.id,
    actual: { value: actual, unit: objective.unit },
    ...(tier && {
      tier: {
        direction: tier.direction,
        threshold: tier.threshold.text,
        value: { value: thresholdValue(tier.threshold), unit: objective.unit },
      },
    }),
    ...(units && { units }),
    given:
      given.kind === 'share'
        ? { value: given.value, unit: { kind: 'share' } }
        : quantity(given.kind === 'money' ? given.value.amount : given.value),
    amount: quantity(amount),
  };
}
