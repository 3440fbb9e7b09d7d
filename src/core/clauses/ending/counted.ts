import type { z } from 'zod';
import type { EndingKind } from '../../ground/kinds.ts';
import type { Say } from '../../ground/say.ts';
import type { ClauseAround } from '../around.ts';
import { objectivesOf } from '../misses.ts';
import { casesOf } from './cases.ts';
import { type EndingCondition, endingCondition } from './condition.ts';
import type { CountedCondition } from './counting.ts';
import type { EndingClause } from './fields.ts';
import type { Weigh } from './weight.ts';

/** A kind of condition that counts periods, by what each of them weighs. */
export function countedCondition<
  Kind extends EndingKind,
  Condition extends CountedCondition & { readonly kind: Kind },
>(kind: Kind, schema: z.ZodType<Condition>, weigh: Weigh): EndingCondition<Condition> {
  return endingCondition<Kind, Condition>(kind, schema, {
    counts: true,
    check: checkPeriods,
    standing: (condition, ending, objectives, context) => {
      const cases = casesOf(context, ending, condition, weigh, objectives);
      const usable = cases.flatMap(({ report, times }) =>
        times.map(time => ({ time, mayEnd: report.mayEnd })),
      );
      return {
        cases: cases.map(each => each.report),
        usable: usable.toSorted((a, b) => a.time.since - b.time.since),
      };
    },
  });
}

/** What is counted together is judged together. */
function checkPeriods(
  { together }: CountedCondition,
  ending: EndingClause,
  say: Say,
  { objectives }: ClauseAround,
): void {
  if (together === 'same') return;
  const rules = new Set(objectivesOf(ending, objectives).map(({ rule }) => JSON.stringify(rule)));
  if (rules.size < 2) return;
  say.wrong(
    'ending-period',
    ending.objectives ? ['objectives'] : [],
    `Unexpected objectives with different periods counted by \`${together}\`, expected the same period`,
    'Name objectives of one period, or count `same`',
  );
}
