import { checkClause, checkEffect } from './about.ts';
import type { FactRules } from './fact.ts';
import { checkNames } from './references.ts';

/** What was escalated by a clause is resolved: the miss of a period, or every one before. */
export const escalation: FactRules = {
  check: fact => {
    checkNames(fact);
    checkClause(fact, 'escalate', true);
    checkEffect(fact, ['resolved'], true);
  },
};
