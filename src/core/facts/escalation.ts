import { checkClause, checkEffect } from './about.ts';
import type { FactCheck } from './fact.ts';
import { checkNames } from './references.ts';

/** What was escalated by a clause is resolved: the miss of a period, or every one before. */
export const escalation: FactCheck = fact => {
  checkNames(fact);
  checkClause(fact, 'escalate', true);
  checkEffect(fact, ['resolved'], true);
};
