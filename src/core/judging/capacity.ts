import type { CapacityTerms } from '../agreement/capacity.ts';
import type { Derivation, Step, StepName } from '../ground/derivation.ts';
import { derived, rounded, step } from '../ground/derived.ts';
import { type Exact, exact, exactText, one } from '../ground/exact.ts';
import type { Unit } from '../ground/quantity.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import type { CapacityReport } from './report/capacity.ts';

const number = (of: string): Unit => ({ kind: 'number', of });
const shareUnit: Unit = { kind: 'share' };
const minutes = number('minutes');

/**
 * How many items a side can work: reps × hours × 60 × share of time, less what its own items take, ÷ (attempts ×
 * minutes × (1 − automated)), rounded down (RULES 11). A machine that makes every attempt leaves no limit: undefined.
 */
export function capacityOf(terms: CapacityTerms): Derivation | undefined {
  const steps: Step[] = [];
  const line = (op: Step['op'], name: StepName, value: Exact, unit: Unit, about?: string) =>
    steps.push(
      step(
        op,
        name,
        { value, unit },
        {
          ...(op !== 'equals' && { basis: { kind: 'agreed' } }),
          ...(about !== undefined && { sources: [], about }),
        },
      ),
    );
  const byHand = exactText(one.sub(exact(terms.automated ?? '0')));
  line('start', 'reps', terms.reps, number('people'));
  line('times', 'hours', terms.hours, number('hours'));
  line('times', 'minutes-per-hour', '60', minutes);
  line('times', 'share-of-time', terms.shareOfTime, shareUnit);
  const available = exact(terms.reps).mul(exact(terms.hours)).mul(60).mul(exact(terms.shareOfTime));
  line('equals', 'minutes-available', exactText(available), minutes);
  let left = available;
  if (terms.own) {
    const { leads, attempts, minutes: each, automated } = terms.own;
    const taken = exact(leads)
      .mul(exact(attempts))
      .mul(exact(each))
      .mul(one.sub(exact(automated ?? '0')));
    line('minus', 'own-leads-minutes', exactText(taken), minutes, leads);
    left = left.sub(taken);
  }
  const perItem = exact(terms.attempts).mul(exact(terms.minutes)).mul(exact(byHand));
  if (perItem.n === 0n) return undefined;
  line('divide', 'attempts-per-lead', terms.attempts, number('attempts'));
  line('divide', 'minutes-per-attempt', terms.minutes, minutes);
  line('divide', 'not-automated', byHand, shareUnit);
  const unrounded = left.s < 0n ? exact(0) : left.div(perItem);
  const result = { value: exactText(unrounded.floor()), unit: { kind: 'count', of: 'leads' } as const };
  const text = exactText(unrounded);
  steps.push(step('equals', 'capacity', result, { basis: rounded('down', text) }));
  return derived(result, steps, { unrounded: text });
}

/** A side's capacity beside the newest goal it has to carry. */
export function capacityReport(
  terms: CapacityTerms,
  objectives: readonly ObjectiveReport[],
): CapacityReport | undefined {
  const derivation = capacityOf(terms);
  if (!derivation) return undefined;
  const newest = objectives.find(each => each.id === terms.for)?.periods.findLast(period => period.target);
  const goal = newest?.target?.value;
  return {
    party: terms.party,
    for: terms.for,
    capacity: derivation.result,
    derivation,
    ...(goal &&
      newest && {
        goal,
        spare: exactText(exact(derivation.result.value).sub(exact(goal.value))),
        period: newest.id,
      }),
  };
}
