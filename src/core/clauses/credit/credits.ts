import { minorPlaces } from '../../ground/currency.ts';
import { exactText, type Fraction } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { thresholdValue } from '../../terms/threshold.ts';
import type { Judge } from '../kind.ts';
import { applyCaps } from './apply-caps.ts';
import { type CapContext, capsOf, type Granted, hasCapWithOthers } from './caps-of.ts';
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
 * The credits of every closed period that earned one, clause by clause and oldest first. Caps bind in the order in which credits are claimed, without
 * a claim window at the cut-off; at one instant by the end of the period and then by clause. What is not claimed reserves nothing (RULES 25).
 */
export const creditsOf: Judge<CreditRemedy> = (remedies, { objectives, disputes = [] }, context) => {
  if (remedies.length === 0) return { found: {}, findings: [] };
  const { around } = context;
  const { file, effective, creditCaps } = around;
  const feesFile = file.replace(/[^/]+$/, 'fees.csv');
  const fees = context.facts.fees ?? [];
  const earned = remedies
    .flatMap(each => earnedByPeriod(each, objectives, { fees, feesFile, around, disputes }))
    .map(made => ({ made, standing: standingOf(context, disputes, made.remedy, made.earned) }));
  const known = { fees, feesFile, from: effective.from, shared: creditCaps };
  const outcomes = inOrder(earned, known);
  const credits = outcomes.map(each => each.credit);
  return {
    found: { credits },
    findings: [
      ...onceEach(outcomes.flatMap(each => each.findings)),
      ...checkFacts(context, feesFile, credits),
    ],
  };
};

type Standing = ReturnType<typeof standingOf>;
type Standed = { readonly made: PeriodEarned; readonly standing: Standing };
type Outcome = { readonly credit: CreditReport; readonly findings: readonly Finding[] };

/** The outcomes in the order given, each computed after what was fixed before it. */
function inOrder(earned: readonly Standed[], known: Omit<CapContext, 'granted'>): readonly Outcome[] {
  const outcomes = new Map<Standed, Outcome>();
  const inTime = earned.toSorted((a, b) => Date.parse(a.made.period.end) - Date.parse(b.made.period.end));
  const granted: Granted[] = [];
  const isFixed = inTime.filter(each => each.standing.fixedAt !== undefined);
  for (const each of isFixed.toSorted((a, b) => a.standing.fixedAt! - b.standing.fixedAt!)) {
    const outcome = creditOf(each, { ...known, granted });
    outcomes.set(each, outcome);
    granted.push(...grantedBy(each, outcome));
  }
  // What is not claimed is as much as it would be if it were claimed next, and in turn with the others that are not.
  const inTurn = [...granted];
  for (const each of inTime.filter(one => one.standing.fixedAt === undefined)) {
    const { openUntil, report } = each.standing;
    const before = granted.filter(one => one.since < openUntil);
    const outcome = creditOf(each, { ...known, granted: before });
    const isLapsed = report.state === 'lapsed';
    const turn = isLapsed ? outcome : creditOf(each, { ...known, granted: inTurn });
    inTurn.push(...(isLapsed ? [] : grantedBy(each, turn)));
    const mayShrink = !isLapsed && hasCapWithOthers(each.made.remedy, known.shared);
    outcomes.set(each, mayShrink ? withTurn(outcome, turn.credit.due) : outcome);
  }
  return earned.map(each => outcomes.get(each)!);
}

function grantedBy({ made, standing }: Standed, { credit }: Outcome): readonly Granted[] {
  return credit.due ? [{ made, due: credit.due.value, since: standing.fixedAt ?? standing.openUntil }] : [];
}

function withTurn({ credit, findings }: Outcome, inTurn: Quantity | undefined): Outcome {
  return inTurn ? { credit: { ...credit, upTo: true, inTurn }, findings } : { credit, findings };
}

/** A month that several sums leave out is said once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map(each => [JSON.stringify(each), each])).values()];
}

function creditOf({ made, standing }: Standed, capContext: CapContext): Outcome {
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
