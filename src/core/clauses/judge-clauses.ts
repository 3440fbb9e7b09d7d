import type { Finding } from '../ground/finding.ts';
import type { RemedyKind } from '../ground/kinds.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import { disputesOf } from './dispute/disputes.ts';
import { endingsOf } from './ending/endings.ts';
import type { EndingTerms } from './ending/terms.ts';
import { remedyKinds } from './index.ts';
import type { AnyRemedy, ClauseContext, ClauseOutcome } from './kind.ts';
import type { SoFar } from './so-far.ts';

/** The clauses that are judged once the objectives are. */
export type JudgedClauses = {
  readonly remedies: readonly AnyRemedy[];
  readonly termination: readonly EndingTerms[];
};

type Step = (clauses: JudgedClauses, soFar: SoFar, context: ClauseContext) => ClauseOutcome;

const remedy =
  (kind: RemedyKind): Step =>
  ({ remedies }, soFar, context) =>
    remedyKinds[kind].judge(remedies, soFar, context);

/** What follows from the objectives, in this order: each sees what came before it. */
const inOrder = {
  suspend: remedy('suspend'),
  strike: remedy('strike'),
  recovery: remedy('recovery'),
  escalate: remedy('escalate'),
  dispute: (_, soFar, context) => disputesOf([], soFar, context),
  credit: remedy('credit'),
  ending: ({ termination }, soFar, context) => endingsOf(termination, soFar, context),
  text: remedy('text'),
} as const satisfies { [Kind in RemedyKind | 'dispute' | 'ending']: Step };

/** The objectives as clauses leave them, what clauses add to the report, and what is wrong with what was recorded of them. */
export function judgeClauses(
  clauses: JudgedClauses,
  objectives: readonly ObjectiveReport[],
  context: ClauseContext,
): { readonly soFar: SoFar; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let soFar: SoFar = { objectives };
  for (const judge of Object.values<Step>(inOrder)) {
    const judged = judge(clauses, soFar, context);
    soFar = { ...soFar, ...judged.found };
    findings.push(...judged.findings);
  }
  return { soFar, findings };
}
