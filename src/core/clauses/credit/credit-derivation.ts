import type { Derivation, Step } from '../../ground/derivation.ts';
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
      : earned.map((each, place) => ({
          op: place === 0 ? 'start' : 'plus',
          name: 'credit-further',
          value: of(each.amount),
          basis: { kind: 'data' },
          about: each.objective.title,
          sources: each.steps.flatMap(step => step.sources),
        }));
  const caps = capped.bitten.map(
    ({ per, across, limit, granted, over, sources }): Step => ({
      op: 'minus',
      name: across ? 'credit-shared-cap' : 'credit-cap',
      value: of(over),
      basis: { kind: 'capped', limit: exactText(limit), before: exactText(granted) },
      about: per,
      sources,
    }),
  );
  const amount: Step = {
    op: 'equals',
    name: 'credit-amount',
    value: of(before),
    basis: { kind: 'data' },
    sources: [],
  };
  const dropped: readonly Step[] = isTooSmall
    ? [
        {
          op: 'minus',
          name: 'credit-too-small',
          value: of(capped.amount),
          basis: { kind: 'agreed' },
          sources: [],
        },
      ]
    : [];
  const unrounded = isTooSmall ? '0' : exactText(capped.amount);
  const result = of(isTooSmall ? zero : capped.due);
  const how = capped.due.lt(capped.halfUp) ? 'down' : 'half-up';
  const steps: Step[] = [
    ...own,
    ...(caps.length > 0 ? [amount, ...caps] : []),
    ...dropped,
    {
      op: 'equals',
      name: 'credit-due',
      value: result,
      basis: { kind: 'rounded', how, unrounded },
      sources: [],
    },
  ];
  return { result, unrounded, steps, sources: steps.flatMap(each => each.sources) };
}
