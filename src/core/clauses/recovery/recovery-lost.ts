import { minorPlaces } from '../../ground/currency.ts';
import type { Derivation, Step } from '../../ground/derivation.ts';
import { derived, rounded, step } from '../../ground/derived.ts';
import {
  type Exact,
  exact,
  exactText,
  type Fraction,
  one,
  roundHalfUp,
  sum,
  zero,
} from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { TargetReport } from '../../targets/report.ts';
import type { RecoveryTerms } from './terms.ts';

/** What a missed period lacks, and what that is worth (RULES 26). */
export type Lost = {
  /** In leads or money, exact. */
  readonly missing: Fraction;
  /** In money, exact; and rounded half up to the minor unit. */
  readonly exactLost: Fraction;
  readonly lost: Quantity;
  readonly derivation: Derivation;
};

const share: Unit = { kind: 'share' };

/**
 * Target less actual, and of leads that × close rate × deal size; a goal of several segments has a value per lead of its
 * own, the mean over the leads it asked for. Undefined where a figure is missing, or a rate is to come from a target that
 * has none.
 */
export function lostIn(terms: RecoveryTerms, period: PeriodReport, currency: string): Lost | undefined {
  const { target, actual, derivation } = { ...period, ...period.afterExclusions };
  if (!target || !actual) return undefined;
  const { unit } = target.value;
  const money: Unit = { kind: 'money', currency };
  const missing = exact(target.value.value).sub(exact(actual.value));
  const steps = [
    step('start', 'recovery-target', target.value, { sources: target.derivation.sources }),
    step('minus', 'recovery-actual', actual, { sources: derivation?.sources ?? [] }),
  ];
  let exactLost = missing;
  if (unit.kind === 'count') {
    const worth = worthOfLead(terms, target, currency);
    if (!worth) return undefined;
    const rest = { value: exactText(missing), unit };
    steps.push(step('equals', 'recovery-missing', rest), ...worth.steps);
    exactLost = missing.mul(worth.value);
  }
  const lost = { value: exactText(roundHalfUp(exactLost, minorPlaces(currency))), unit: money };
  const unrounded = exactText(exactLost);
  steps.push(step('equals', 'recovery-lost', lost, { basis: rounded('half-up', unrounded) }));
  return { missing, exactLost, lost, derivation: derived(lost, steps, { unrounded }) };
}

type Rate = { readonly value: Exact; readonly step: Step };

/** What one lead is worth: close rate × deal size, agreed or as announced in the target. */
function worthOfLead(
  terms: RecoveryTerms,
  target: TargetReport,
  currency: string,
): { readonly value: Fraction; readonly steps: readonly Step[] } | undefined {
  const segments = target.segments ?? [];
  const goalsBehind = target.segments ?? [target];
  const parts = goalsBehind.map(each => worthOfOne(terms, each, currency)).filter(each => each !== undefined);
  if (parts.length < goalsBehind.length) return undefined;
  const values = parts.map(each => each.value);
  const [only] = parts;
  const agreed = terms.closeRate?.kind === 'fixed' && terms.dealSize?.kind === 'fixed';
  if (agreed || parts.length === 1) return only;
  const goals = segments.map(each => exact(each.goal.value));
  const total = sum(goals);
  if (total.equals(0)) return undefined;
  const value = sum(values.map((each, place) => each.mul(goals[place] ?? zero))).div(total);
  const sources = segments.flatMap(each => each.derivation.sources);
  const worth: Quantity = { value: exactText(value), unit: { kind: 'money', currency } };
  return { value, steps: [step('times', 'recovery-lead-value', worth, { sources })] };
}

/** What a lead of one goal is worth: by its rates, or as a goal that changed inside the period announces it as a whole. */
function worthOfOne(
  terms: RecoveryTerms,
  { derivation, valuePerLead }: Pick<TargetReport, 'derivation' | 'valuePerLead'>,
  currency: string,
): { readonly value: Fraction; readonly steps: readonly Step[] } | undefined {
  const rates = closeRates(terms, derivation.steps);
  const size = dealSize(terms, derivation.steps, currency);
  if (rates && size) {
    const value = rates.reduce((product, each) => product.mul(exact(each.value)), one).mul(size.value);
    return { value, steps: [...rates, size].map(each => each.step) };
  }
  const isAnnounced = terms.closeRate?.kind === 'from-target' && terms.dealSize?.kind === 'from-target';
  if (!isAnnounced || !valuePerLead || exact(valuePerLead.value).equals(0)) return undefined;
  return { value: exact(valuePerLead.value), steps: [step('times', 'recovery-lead-value', valuePerLead)] };
}

/** The close rate, or the rates of the stages that make it up, as lines to multiply by. */
function closeRates({ closeRate }: RecoveryTerms, announced: readonly Step[]): Rate[] | undefined {
  if (closeRate?.kind === 'fixed') {
    const value = { value: closeRate.value, unit: share };
    const line = step('times', 'close-rate', value, { basis: { kind: 'agreed' } });
    return [{ value: closeRate.value, step: line }];
  }
  const steps = announced.filter(each => each.name === 'close-rate' || each.name === 'stage-rate');
  return steps.length === 0 ? undefined : steps.map(timesOf).toReversed();
}

function dealSize(
  { dealSize: given }: RecoveryTerms,
  announced: readonly Step[],
  currency: string,
): Rate | undefined {
  if (given?.kind === 'fixed') {
    const value: Quantity = { value: given.value.amount, unit: { kind: 'money', currency } };
    const line = step('times', 'deal-size', value, { basis: { kind: 'agreed' } });
    return { value: given.value.amount, step: line };
  }
  const line = announced.find(each => each.name === 'deal-size');
  return line && timesOf(line);
}

function timesOf(line: Step): Rate {
  return { value: line.value.value, step: { ...line, op: 'times' } };
}
