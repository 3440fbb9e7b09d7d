import type { z } from 'zod';
import type { EndingKind } from '../../ground/kinds.ts';
import type { Say } from '../../ground/say.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { ClauseAround } from '../around.ts';
import type { ClauseContext } from '../kind.ts';
import type { EndingClause } from './fields.ts';
import type { MetTime } from './met-times.ts';
import type { EndingReport } from './report.ts';

/** A time in which parties may give notice; always, where the clause has no condition. */
export type Usable = { readonly time?: MetTime; readonly mayEnd: readonly string[] };

/** A condition as it stands, before notices of the ending are looked at. */
export type ConditionStanding = Pick<EndingReport, 'cases' | 'consents' | 'missing'> & {
  readonly usable: readonly Usable[];
};

/** A condition of any kind. */
export type AnyCondition = { readonly kind: EndingKind };

type Behaviour<Condition> = {
  /** Whether it counts periods, so that there are misses to give notice of, and a party that missed. */
  readonly counts: boolean;
  /** Holds a condition against the agreement; findings are reported below the clause. */
  check(condition: Condition, ending: EndingClause, say: Say, around: ClauseAround): void;
  /** When a condition was met, and what it is made of. */
  standing(
    condition: Condition,
    ending: EndingClause,
    objectives: readonly ObjectiveReport[],
    context: ClauseContext,
  ): ConditionStanding;
};

/** A kind of condition, whatever its terms are. */
export type EndingCondition<Condition> = Behaviour<AnyCondition> & { readonly schema: z.ZodType<Condition> };

const nothing: ConditionStanding = { cases: [], usable: [] };

/** Ties the terms of a condition to what is made of them. */
export function endingCondition<Kind extends EndingKind, Condition extends { readonly kind: Kind }>(
  kind: Kind,
  schema: z.ZodType<Condition>,
  { counts, check, standing }: Behaviour<Condition>,
): EndingCondition<Condition> {
  const isOwn = (condition: AnyCondition): condition is Condition => condition.kind === kind;
  return {
    schema,
    counts,
    check: (condition, ...rest) => {
      if (isOwn(condition)) check(condition, ...rest);
    },
    standing: (condition, ...rest) => (isOwn(condition) ? standing(condition, ...rest) : nothing),
  };
}
