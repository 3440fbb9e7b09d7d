import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Basis, Source, Step } from '../../ground/derivation.ts';
import { step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { Downtime } from '../../indicators/kind.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { DisputeReport } from '../dispute/report.ts';
import type { CreditAmount } from './credit-amount.ts';
import type { CreditTerms, Tier } from './terms.ts';
import { tierOf } from './tier-of.ts';

/** What one objective's period earned, before other misses and caps; exact. */
export type Earned = {
  readonly objective: ObjectiveReport;
  readonly period: PeriodReport;
  /** What the tier was held against: the second reading, where exclusions touch the period; the settled figure, where one was agreed to. */
  readonly actual: Exact;
  readonly tier?: Tier;
  /** How many days, hours or incidents, where each earns. */
  readonly units?: { readonly each: NonNullable<CreditTerms['each']>; readonly count: number };
  /** When the last incident that counts was over. */
  readonly lastIncident?: EpochMs;
  readonly given: CreditAmount;
  readonly amount: Fraction;
  readonly steps: readonly Step[];
};

/** The base of a period, with the rows it comes from. */
export type Base = {
  readonly amount: Fraction;
  readonly service: string;
  readonly sources: readonly Source[];
};

/** The figure that every party agreed to, and whether it keeps the promise. */
type Settlement = Pick<DisputeReport, 'settled' | 'settledKept'>;

const unitMs = { day: 86_400_000, hour: 3_600_000 } as const;

/**
 * What a closed period earns, by the figure that a dispute about it was settled on, where there is one; undefined where no tier matches, nothing was
 * missed, or the miss is excused.
 */
export function earnedBy(
  terms: CreditTerms,
  objective: ObjectiveReport,
  period: PeriodReport,
  downtime: Downtime | undefined,
  base: Base | undefined,
  unit: Unit,
  settlement?: Settlement,
): Earned | undefined {
  if (period.verdict !== 'met' && period.verdict !== 'missed') return undefined;
  const isMissed = settlement?.settled ? settlement.settledKept === false : period.verdict === 'missed';
  if (!isMissed) return undefined;
  const reading = period.afterExclusions ?? period;
  const actual = settlement?.settled ?? reading.actual ?? period.actual;
  if (actual === undefined) return undefined;
  const tier = terms.tiers && tierOf(terms.tiers, actual);
  const units = downtime ? unitsOf(terms, downtime) : undefined;
  const given = tier?.credit ?? (units && terms.amount);
  if (!given) return undefined;
  const count = units?.count ?? 1;
  const each = amountOf(given, base?.amount ?? exact(0));
  const steps = stepsOf(given, base, tier?.threshold.text, units, unit);
  return {
    objective,
    period,
    actual: actual.value,
    ...(tier && { tier }),
    ...(units && { units }),
    ...(downtime?.lastEnd !== undefined && { lastIncident: downtime.lastEnd }),
    given,
    amount: each.mul(count),
    steps,
  };
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

/** How many days or hours of downtime, or incidents, a missed period had. */
function unitsOf({ each, counting }: CreditTerms, { ms, incidents = 0 }: Downtime): Earned['units'] {
  if (each === undefined) return undefined;
  // An incident that reaches over the end of a period earns once, where it began.
  const count = each === 'incident' ? incidents : wholeIn(ms ?? '0', unitMs[each], counting);
  return count > 0 ? { each, count } : undefined;
}

function wholeIn(ms: Exact, unit: number, counting: CreditTerms['counting']): number {
  const units = exact(ms).div(unit);
  return (counting === 'started' ? units.ceil() : units.floor()).valueOf();
}

function stepsOf(
  given: CreditAmount,
  base: Base | undefined,
  about: string | undefined,
  units: Earned['units'],
  unit: Unit,
): Step[] {
  const agreed = { kind: 'agreed' } as const;
  const isShare = given.kind === 'share';
  const credit = isShare
    ? { value: given.value, unit: { kind: 'share' } as const }
    : { value: exactText(amountOf(given, exact(0))), unit };
  return [
    ...(isShare ? [feeStep(base, unit)] : []),
    step(isShare ? 'times' : 'start', 'credit-tier', credit, { basis: agreed, ...(about && { about }) }),
    ...(units ? [unitsStep(units)] : []),
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
