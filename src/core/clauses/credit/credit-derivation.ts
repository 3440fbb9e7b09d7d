import type { Derivation, Step } from '../../ground/derivation.ts';
import { derived, rounded, step } from '../../ground/derived.ts';
import { exactText, type Fraction, zero } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { Capped } from './apply-caps.ts';
import type { CreditCap } from './caps-of.ts';
import type { Earned } from './earned.ts';

/** How a credit is made: the fee and its tier, or the sum over objectives, then what each cap took, rounded once. */
export function creditDerivation(
  earned: readonly Earned[],
  before: Fraction,
  capped: Capped<CreditCap>,
  unit: Unit,
  isTooSmall: boolean,
): Derivation {
  const of = (value: Fraction): Quantity => ({ value: exactText(value), unit });
  const [first] = earned;
  const own: readonly Step[] =
    first && earned.length === 1
      ? first.steps
      : earned.map((each, place) =>
          step(place === 0 ? 'start' : 'plus', 'credit-further', of(each.amount), {
            about: each.group === undefined ? each.objective.title : `${each.objective.title}, ${each.group}`,
            sources: each.steps.flatMap(line => line.sources),
          }),
        );
  const caps = capped.bitten.map(({ per, across, limit, granted, over, isOpen, sources }) =>
    step('minus', isOpen ? 'credit-held' : across ? 'credit-shared-cap' : 'credit-cap', of(over), {
      basis: { kind: 'capped', limit: exactText(limit), before: exactText(granted) },
      about: per,
      sources,
    }),
  );
  const unrounded = isTooSmall ? '0' : exactText(capped.amount);
  const result = of(isTooSmall ? zero : capped.due);
  const how = capped.due.lt(capped.halfUp) ? 'down' : 'half-up';
  const steps: Step[] = [
    ...own,
    ...(caps.length > 0 ? [step('equals', 'credit-amount', of(before)), ...caps] : []),
    ...(isTooSmall
      ? [step('minus', 'credit-too-small', of(capped.amount), { basis: { kind: 'agreed' } })]
      : []),
    step('equals', 'credit-due', result, { basis: rounded(how, unrounded) }),
  ];
  return derived(result, steps, { unrounded });
}
