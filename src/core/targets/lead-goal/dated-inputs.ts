import type { TermsPath } from '../../ground/finding.ts';
import { type Dated, type DatedValue, valuesOf } from './dated-input.ts';
import type { Input, LeadGoalTerms } from './terms.ts';

/** An input that is agreed, with where it stands below the target. */
export type DatedInput = { readonly path: TermsPath; readonly values: readonly DatedValue<unknown>[] };

/** Every input of a lead goal that is agreed, not recomputed. */
export function datedIn(goal: LeadGoalTerms): readonly DatedInput[] {
  const { quota, marketingRevenue, customers, share, dealSize, closeRate, cycle, stages = [] } = goal;
  const starts: [TermsPath, Dated<unknown> | undefined][] = [
    [['quota'], quota],
    [['marketingRevenue'], marketingRevenue],
    [['customers'], customers],
  ];
  const inputs: [TermsPath, Input<unknown> | undefined][] = [
    [['share'], share],
    [['dealSize'], dealSize],
    [['closeRate'], closeRate],
    [['cycle'], cycle],
    ...stages.map((stage, place): [TermsPath, Input<unknown>] => [['stages', place, 'rate'], stage.rate]),
  ];
  return [
    ...starts.flatMap(([path, agreed]) => (agreed ? [{ path, values: valuesOf(agreed) }] : [])),
    ...inputs.flatMap(([path, input]) =>
      input?.kind === 'fixed' ? [{ path, values: valuesOf(input.value) }] : [],
    ),
  ];
}
