import type { Source, Step } from '../../ground/derivation.ts';
import { type Exact, exact, exactText, type Fraction } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { ObjectiveReport, PeriodReport } from '../../report.ts';
import type { CreditAmount } from './credit-amount.ts';
import type { CreditTerms, Tier } from './terms.ts';
import { tierOf } from './tier-of.ts';

/** What one objective's period earned, before other misses and caps; exact. */
export type Earned = {
  readonly objective: ObjectiveReport;
  readonly period: PeriodReport;
  /** What the tier was held against: the second reading, where exclusions touch the period. */
  readonly actual: Exact;
  readonly tier?: Tier;
  /** How many days, hours or incidents, where each earns. */
  readonly units?: { readonly each: NonNullable<CreditTerms['each']>; readonly count: number };
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

const unitMs = { day: 86_400_000, hour: 3_600_000 } as const;

/** What a closed period earns; undefined where no tier matches, nothing was missed, or the miss is excused. */
export function earnedBy(
  terms: CreditTerms,
  objective: ObjectiveReport,
  period: PeriodReport,
  base: Base | undefined,
  unit: Unit,
): Earned | undefined {
  if (period.verdict !== 'met' && period.verdict !== 'missed') return undefined;
  const reading = period.afterExclusions ?? period;
  const actual = reading.actual?.value ?? period.actual?.value;
  if (actual === undefined) return undefined;
  const tier = terms.tiers && tierOf(terms.tiers, actual);
  const units = unitsOf(terms, period);
  const given = tier?.credit ?? (units && terms.amount);
  if (!given) return undefined;
  const count = units?.count ?? 1;
  const each = amountOf(given, base?.amount ?? exact(0));
  const steps = stepsOf(given, base, tier?.threshold.text, units, unit);
  return {
    objective,
    period,
    actual,
    ...(tier && { tier }),
    ...(units && { units }),
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
function unitsOf(terms: CreditTerms, period: PeriodReport): Earned['units'] {
  const { each } = terms;
  if (each === undefined || period.verdict !== 'missed') return undefined;
  const detail = period.afterExclusions?.detail ?? period.detail;
  if (detail?.kind !== 'availability') return undefined;
  if (each === 'incident') {
    // An incident that reaches over the end of a period earns once, where it began.
    const count = detail.begun ?? 0;
    return count > 0 ? { each, count } : undefined;
  }
  if (detail.down.unit.kind !== 'duration') return undefined;
  const units = exact(detail.down.value).div(unitMs[each]);
  const count = (terms.counting === 'started' ? units.ceil() : units.floor()).valueOf();
  return count > 0 ? { each, count } : undefined;
}

function stepsOf(
  given: CreditAmount,
  base: Base | undefined,
  about: string | undefined,
  units: Earned['units'],
  unit: Unit,
): Step[] {
  const agreed = { kind: 'agreed' } as const;
  const tier = about === undefined ? {} : { about };
  const fee = (sources: readonly Source[]): Step => ({
    op: 'start',
    name: 'credit-fee',
    value: { value: exactText(base?.amount ?? 0), unit },
    basis: sources.length > 0 ? { kind: 'data' } : agreed,
    ...(base && { about: base.service }),
    sources,
  });
  const credit: Step =
    given.kind === 'share'
      ? {
          op: 'times',
          name: 'credit-tier',
          value: { value: given.value, unit: { kind: 'share' } },
          basis: agreed,
          ...tier,
          sources: [],
        }
      : {
          op: 'start',
          name: 'credit-tier',
          value: { value: exactText(amountOf(given, exact(0))), unit },
          basis: agreed,
          ...tier,
          sources: [],
        };
  const times: Step[] = units
    ? [
        {
          op: 'times',
          name: 'credit-units',
          value: { value: String(units.count), unit: { kind: 'number', of: units.each } },
          basis: { kind: 'data' },
          about: units.each,
          sources: [],
        },
      ]
    : [];
  return [...(given.kind === 'share' ? [fee(base?.sources ?? [])] : []), credit, ...times];
}
