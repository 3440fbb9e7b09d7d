import type { Agreement } from '../agreement.ts';
import { dateOf, type EpochMs, isoUtc } from '../calendar/instant.ts';
import { minorPlaces } from '../currency.ts';
import { exactText, sum } from '../exact.ts';
import type { Finding } from '../finding.ts';
import { thresholdValue } from '../judging/target-report.ts';
import type { Quantity, Unit } from '../quantity.ts';
import type { AgreementEvent, DataFacts, Fee } from '../question.ts';
import type { CreditReport, ObjectiveReport, PeriodReport } from '../report.ts';
import { applyCaps } from './apply-caps.ts';
import { capsOf, type Granted } from './caps-of.ts';
import { checkFacts } from './check-facts.ts';
import { creditDerivation } from './credit-derivation.ts';
import { creditStanding } from './credit-state.ts';
import type { CreditRemedy } from './credit-terms.ts';
import { isInDays } from './credit-unit.ts';
import { type Base, type Earned, earnedBy } from './earned.ts';
import { baseOf, sourceOfFees } from './fee-base.ts';

/** What credits are computed from. */
export type CreditContext = {
  readonly agreement: Agreement;
  readonly facts: DataFacts;
  readonly asOf: EpochMs;
};

type Outcome = { readonly credits: readonly CreditReport[]; readonly findings: readonly Finding[] };

/** The credits of every closed period that earned one, clause by clause and oldest first (SEMANTICS 25). */
export function creditsOf(context: CreditContext, objectives: readonly ObjectiveReport[]): Outcome {
  const remedies = context.agreement.terms.remedies.filter(each => each.kind === 'credit');
  const outcomes = remedies.map(remedy => ofRemedy(context, remedy, objectives));
  if (remedies.length === 0) return { credits: [], findings: [] };
  const credits = outcomes.flatMap(each => each.credits);
  const facts = checkFacts(context, feesFileOf(context.agreement), credits);
  return { credits, findings: [...outcomes.flatMap(each => each.findings), ...facts] };
}

function feesFileOf({ file }: Agreement): string {
  return `${file.replace(/[^/]+$/, '')}fees.csv`;
}

function ofRemedy(
  context: CreditContext,
  remedy: CreditRemedy,
  objectives: readonly ObjectiveReport[],
): Outcome {
  const own = objectives.filter(each => remedy.objectives?.includes(each.id) ?? true);
  const closed = own.flatMap(objective =>
    objective.periods.filter(each => each.phase === 'closed').map(period => ({ objective, period })),
  );
  const byPeriod = Map.groupBy(closed, each => each.period.id);
  const groups = [...byPeriod.values()].toSorted((a, b) =>
    a[0]!.period.start < b[0]!.period.start ? -1 : 1,
  );
  const starts = groups.map(group => group[0]!.period);
  const granted: Granted[] = [];
  const credits: CreditReport[] = [];
  const findings: Finding[] = [];
  for (const group of groups) {
    const { period } = group[0]!;
    const made = creditOf(context, remedy, group, granted, starts);
    if (!made) continue;
    findings.push(...made.findings);
    credits.push(made.credit);
    if (made.credit.due) granted.push({ startDate: period.startDate, due: made.credit.due.value });
  }
  return { credits, findings };
}

function creditOf(
  context: CreditContext,
  remedy: CreditRemedy,
  group: readonly { readonly objective: ObjectiveReport; readonly period: PeriodReport }[],
  granted: readonly Granted[],
  periods: readonly PeriodReport[],
): { credit: CreditReport; findings: readonly Finding[] } | undefined {
  const { agreement, facts } = context;
  const { terms } = agreement;
  const { period } = group[0]!;
  const unit: Unit = isInDays(remedy.credit)
    ? { kind: 'count', of: 'service-days' }
    : { kind: 'money', currency: terms.currency };
  const fees = facts.fees ?? [];
  const found = baseOf(remedy.credit.base, fees, period);
  const file = feesFileOf(agreement);
  const base: Base | undefined = found && {
    amount: found.amount,
    service: remedy.credit.base?.kind === 'fees' ? remedy.credit.base.service : '',
    sources: sourceOfFees(found.fees, file),
  };
  const all = group.flatMap(each => earnedBy(remedy.credit, each.objective, each.period, base, unit) ?? []);
  const earned = remedy.credit.misses === 'sum' ? all : highest(all);
  const [first] = earned;
  if (!first) return undefined;
  const quantity = (value: Parameters<typeof exactText>[0]): Quantity => ({ value: exactText(value), unit });
  const standing = standingOf(context, remedy, earned);
  const { report, findings } = standing;
  const about = {
    remedy: remedy.id,
    period: period.id,
    start: period.start,
    end: period.end,
    startDate: period.startDate,
    lastDate: period.lastDate,
    misses: earned.map(each => missOf(each, quantity)),
    ...report,
  };
  const needsBase = earned.some(each => each.given.kind === 'share');
  if (needsBase && !base)
    return { credit: about, findings: [...findings, noFee(remedy, period, fees, file)] };
  const before = sum(earned.map(each => each.amount));
  const caps = capsOf(remedy.credit, { period, periods, fees, granted, from: terms.effective.from });
  // Days of service are given whole or in hundredths.
  const places = unit.kind === 'money' ? minorPlaces(unit.currency) : 2;
  const capped = applyCaps(before, caps, places);
  const due = quantity(capped.due);
  return {
    credit: {
      ...about,
      ...(needsBase && base && { base: quantity(base.amount) }),
      before: quantity(before),
      caps: capped.bitten.map(each => ({
        per: each.per,
        limit: quantity(each.limit),
        over: quantity(each.over),
      })),
      due,
      derivation: creditDerivation(earned, before, capped, unit),
    },
    findings,
  };
}

function highest(earned: readonly Earned[]): readonly Earned[] {
  const [first, ...rest] = earned;
  if (!first) return [];
  return [rest.reduce((most, each) => (each.amount.gt(most.amount) ? each : most), first)];
}

function missOf(
  { objective, actual, tier, units, given, amount }: Earned,
  quantity: (value: Parameters<typeof exactText>[0]) => Quantity,
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

type Standing = Pick<CreditReport, 'state' | 'claimBy' | 'claimedAt' | 'issuedAt'>;

function standingOf(
  { agreement, facts, asOf }: CreditContext,
  remedy: CreditRemedy,
  earned: readonly Earned[],
): { report: Standing; findings: readonly Finding[] } {
  const { period } = earned[0]!;
  const zone = agreement.terms.timezone;
  const [start, end] = [Date.parse(period.start), Date.parse(period.end)];
  const isAbout = (event: AgreementEvent) =>
    (event.objective === '' || earned.some(each => each.objective.id === event.objective)) &&
    event.span !== undefined &&
    event.span.start >= start &&
    event.span.start < end;
  const standing = creditStanding(remedy.credit.claimWithin, end, zone, facts.events.filter(isAbout), asOf);
  const { state, claimBefore, claimedAt, issuedAt, late } = standing;
  const findings: Finding[] = late
    ? [
        {
          code: 'late-claim',
          severity: 'warning',
          file: facts.eventsFile,
          place: { kind: 'dataset', row: late.row, column: 'at' },
          message: `Unexpected claim for ${period.id} on ${dateOf(late.at, zone)}, expected one by ${dateOf((claimBefore ?? end) - 1, zone)}`,
          fix: 'Correct the date, or issue the credit all the same',
        },
      ]
    : [];
  return {
    report: {
      state,
      ...(claimBefore !== undefined && { claimBy: dateOf(claimBefore - 1, zone) }),
      ...(claimedAt !== undefined && { claimedAt: isoUtc(claimedAt) }),
      ...(issuedAt !== undefined && { issuedAt: isoUtc(issuedAt) }),
    },
    findings,
  };
}

function noFee(remedy: CreditRemedy, period: PeriodReport, fees: readonly Fee[], file: string): Finding {
  const service = remedy.credit.base?.kind === 'fees' ? remedy.credit.base.service : '';
  const services = [...new Set(fees.map(each => each.service))].sort();
  return {
    code: 'missing-fee',
    severity: 'warning',
    file,
    place: { kind: 'file' },
    message: `Missing fee of \`${service}\` for ${period.id}, expected a row, as a credit is due`,
    fix: 'Add the row',
    ...(services.length > 0 && !services.includes(service) && { meant: { seen: service, among: services } }),
  };
}
