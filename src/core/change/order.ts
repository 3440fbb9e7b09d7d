import type { Change, ChangeRule } from './change.ts';

/** Every rule, what weighs most first; in this order changes are told and listed. */
export const changeRules = [
  'agreement-removed',
  'verdict-flips',
  'period-removed',
  'credit-rewritten',
  'strike-rewritten',
  'recovery-rewritten',
  'target-rewritten',
  'actual-rewritten',
  'period-added',
  'verdict-completed',
  'rows-changed',
  'part-removed',
  'part-changed',
  'part-added',
  'right-moves',
  'date-moves',
  'credit-moves',
  'escalation-moves',
  'version-kept',
  'version-steps',
  'status-changed',
  'agreement-renamed',
  'agreement-added',
  'prose-changed',
] as const satisfies readonly ChangeRule[];

const rankOf = new Map<ChangeRule, number>(changeRules.map((rule, rank) => [rule, rank]));

/** Changes from the one that weighs most; those of one rule as they were found, in the order of the terms and of time. */
export function inOrder<Each extends Change>(changes: readonly Each[]): readonly Each[] {
  return changes.toSorted((a, b) => (rankOf.get(a.rule) ?? 0) - (rankOf.get(b.rule) ?? 0));
}

/** The rules by which the past is rewritten. */
export const rewriting: readonly ChangeRule[] = [
  'verdict-flips',
  'period-removed',
  'period-added',
  'credit-rewritten',
  'strike-rewritten',
  'recovery-rewritten',
  'target-rewritten',
  'actual-rewritten',
];
