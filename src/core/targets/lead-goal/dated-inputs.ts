import type { TermsPath } from '../../ground/finding.ts';
import { type Dated, type DatedValue, valuesOf } from './dated-input.ts';
import type { Input, LeadGoalTerms } from './terms.ts';

/** An input that is agreed, with where it stands below the target. */
export type DatedInput = { readonly path: TermsPath; readonly values: readonly DatedValue<unknown>[] };

/** Every input of a lead goal that may be computed from its funnel, with where it stands; without those that are not agreed. */
export function inputsOf({
  share,
  dealSize,
  closeRate,
  stages = [],
  cycle,
}: LeadGoalTerms): readonly (readonly [TermsPath, Input<unknown>])[] {
  const inputs: readonly (readonly [TermsPath, Input<unknown> | undefined])[] = [
    [['share'], share],
    [['dealSize'], dealSize],
    [['closeRate'], closeRate],
    ...stages.map((stage, place) => [['stages', place, 'rate'], stage.rate] as const),
    [['cycle'], cycle],
  ];
  return inputs.flatMap(([path, input]) => (input ? [[path, input] as const] : []));
}

/** Every input of a lead goal that is agreed, not recomputed. */
export function datedIn(goal: LeadGoalTerms): readonly DatedInput[] {
  const { quota, marketingRevenue, customers } = goal;
  const starts: [TermsPath, Dated<unknown> | undefined][] = [
    [['quota'], quota],
    [['marketingRevenue'], marketingRevenue],
    [['customers'], customers],
  ];
  return [
    ...starts.flatMap(([path, agreed]) => (agreed ? [{ path, values: valuesOf(agreed) }] : [])),
    ...inputsOf(goal).flatMap(([path, input]) =>
      input.kind === 'fixed' ? [{ path, values: valuesOf(input.value) }] : [],
    ),
  ];
}
