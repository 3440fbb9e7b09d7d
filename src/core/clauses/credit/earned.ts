import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Basis, Source, Step } from '../../ground/derivation.ts';
import { step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, zero } from '../../ground/exact.ts';
import type { Bound, Unit } from '../../ground/quantity.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { DisputeReport } from '../dispute/report.ts';
import { type Counted, type CountedFrom, countedOf } from './counted.ts';
import type { CreditAmount } from './credit-amount.ts';
import { dayFee } from './day-fee.ts';
import type { Paid } from './fee-base.ts';
import type { CreditTerms, Tier } from './terms.ts';
import { tierOf } from './tier-of.ts';

/** The unit of service time. */
export const serviceDays = { kind: 'count', of: 'service-days' } as const satisfies Unit;

/** What one objective's period earned, before other misses and caps; exact. */
export type Earned = {
  readonly objective: ObjectiveReport;
  /** The group that missed, where the objective is judged per group. */
  readonly group?: string;
  /** What its shares are of, and what the fee is paid for where it is the group’s own. */
  readonly base?: Base | undefined;
  readonly own?: Paid | undefined;
  readonly period: PeriodReport;
  /** What the tier was held against: the second reading, where exclusions touch the period; the settled figure, where one was agreed to. None where nothing was judged. */
  readonly actual?: { readonly value: Exact; readonly bound?: Bound };
  readonly tier?: Tier;
  /** How many there are of what each earns. */
  readonly units?: Counted['units'];
  /** When the last incident that counts was over; `goes-on` while it is not. */
  readonly lastIncident?: EpochMs | 'goes-on';
  readonly given: CreditAmount;
  readonly amount: Fraction;
  readonly steps: readonly Step[];
};

/** The base of a period, with the rows it comes from. */
export type Base = {
  readonly amount: Fraction;
  /** How many days it is for, where it prices days of service. */
  readonly days?: number;
  readonly service: string;
  readonly sources: readonly Source[];
};

/** The figure that every party agreed to, and whether it keeps the promise; without a figure where it is that of another group. */
export type Settlement = Pick<DisputeReport, 'settled' | 'settledKept'>;

/**
 * What a closed period earns, by the figure that a dispute about it was settled on, where there is one; undefined where no tier matches, nothing that
 * counts was missed, or the miss is excused. What failed and what was late earns whatever the verdict is.
 */
export function earnedBy(
  terms: CreditTerms,
  objective: ObjectiveReport,
  period: PeriodReport,
  figures: CountedFrom,
  base: Base | undefined,
  unit: Unit,
  settlement?: Settlement,
): Earned | undefined {
  const reading = period.afterExclusions ?? period;
  const settled = settlement?.settled;
  const actual = settled ?? reading.actual ?? period.actual;
  const counted = countedOf(terms, figures, { measured: reading.actual ?? period.actual, settled });
  if ((terms.each === undefined || counted?.asksVerdict) && !isMissed(period, settlement)) return undefined;
  const tier = actual && terms.tiers && tierOf(terms.tiers, actual);
  const given = tier?.credit ?? (counted && terms.amount);
  if (!given || period.suspended) return undefined;
  const each = earnedFor(given, base);
  const over = each.mul(counted?.over ?? zero);
  return {
    objective,
    period,
    ...(actual && { actual: { value: actual.value, ...(actual.bound && { bound: actual.bound }) } }),
    ...(tier && { tier }),
    ...(counted && { units: counted.units }),
    ...lastIncidentOf(figures.downtime),
    given,
    amount: each.mul(counted?.units.count ?? 1).sub(over),
    steps: stepsOf(given, base, tier?.threshold.text, counted?.units, over, unit),
  };
}

/** Whether a period counts as missed for what asks for its verdict: by what a dispute about it was settled on, where there is one. */
export function isMissed({ verdict }: PeriodReport, settlement: Settlement | undefined): boolean {
  if (settlement?.settledKept) return false;
  const missed = settlement?.settled ? settlement.settledKept === false : verdict === 'missed';
  return missed && (verdict === 'met' || verdict === 'missed');
}

function lastIncidentOf(downtime: CountedFrom['downtime']): Pick<Earned, 'lastIncident'> {
  if (downtime?.goesOn) return { lastIncident: 'goes-on' };
  return downtime?.lastEnd === undefined ? {} : { lastIncident: downtime.lastEnd };
}

/** What is given: in money where a base prices days of service. */
function earnedFor(given: CreditAmount, base: Base | undefined): Fraction {
  if (given.kind !== 'days' || base?.days === undefined) return amountOf(given, base?.amount ?? zero);
  return dayFee(base.amount, base.days).mul(exact(given.value));
}

/** An amount in money or in days; a share is of the base. */
export function amountOf(given: CreditAmount, base: Fraction): Fraction {
  switch (given.kind) {
    case 'share':
      return base.mul(exact(given.value));
    case 'money':
      return exact(given.value.amount);
    case 'days':
      return exact(given.value);
  }
}

function stepsOf(
  given: CreditAmount,
  base: Base | undefined,
  about: string | undefined,
  units: Earned['units'],
  over: Fraction,
  unit: Unit,
): Step[] {
  const agreed = { kind: 'agreed' } as const;
  const days = given.kind === 'days' ? base?.days : undefined;
  const isPriced = days !== undefined;
  const isOfFee = given.kind === 'share' || isPriced;
  const credit =
    given.kind === 'share'
      ? { value: given.value, unit: { kind: 'share' } as const }
      : { value: exactText(amountOf(given, zero)), unit: isPriced ? serviceDays : unit };
  return [
    ...(isOfFee ? [feeStep(base, unit)] : []),
    ...(isPriced
      ? [step('divide', 'credit-days', { value: String(days), unit: { kind: 'number', of: 'days' } })]
      : []),
    step(isOfFee ? 'times' : 'start', 'credit-tier', credit, { basis: agreed, ...(about && { about }) }),
    ...(units ? [unitsStep(units)] : []),
    ...(over.compare(0) > 0
      ? [step('minus', 'credit-item-cap', { value: exactText(over), unit }, { basis: agreed })]
      : []),
  ];
}

/** A fixed fee is of no service, and says so: its name is empty. */
function feeStep(base: Base | undefined, unit: Unit): Step {
  const sources = base?.sources ?? [];
  const fee = { value: exactText(base?.amount ?? 0), unit };
  const basis: Basis = { kind: sources.length > 0 ? 'data' : 'agreed' };
  return step('start', 'credit-fee', fee, { basis, ...(base && { about: base.service }), sources });
}

function unitsStep({ each, count }: NonNullable<Earned['units']>): Step {
  return step(
    'times',
    'credit-units',
    { value: String(count), unit: { kind: 'number', of: each } },
    { about: each },
  );
}
