import { type Fraction, sum } from '../../ground/exact.ts';
import { isOfItems } from './counted.ts';
import type { Earned } from './earned.ts';
import type { CreditTerms } from './terms.ts';

/**
 * Of what one period earned, what counts (RULES 25): all that is added up, else the highest of what shares a fee. What is paid for apart earns apart.
 * The groups of one objective share no item, so that what each item earns there is added up before it is held against other objectives.
 */
export function countingMisses<Each extends Earned>(
  { misses, each: of }: Pick<CreditTerms, 'misses' | 'each'>,
  earned: readonly Each[],
): readonly Each[] {
  if (misses === 'sum') return earned;
  const apart = [...Map.groupBy(earned, each => JSON.stringify(each.own)).values()];
  return apart.flatMap(sharing =>
    highest(
      isOfItems(of)
        ? [...Map.groupBy(sharing, each => each.objective.id).values()]
        : sharing.map(each => [each]),
    ),
  );
}

/** The first of those that are worth most together. */
function highest<Each extends Earned>(together: readonly (readonly Each[])[]): readonly Each[] {
  const [first, ...rest] = together.map(parts => ({ parts, worth: worthOf(parts) }));
  if (!first) return [];
  return rest.reduce((most, each) => (each.worth.gt(most.worth) ? each : most), first).parts;
}

function worthOf(parts: readonly Earned[]): Fraction {
  return sum(parts.map(each => each.amount));
}
