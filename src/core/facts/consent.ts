import type { FactRules } from './fact.ts';
import { checkNames, clauseIds } from './references.ts';

/** A consent is given by a party and names the clause it is about. */
export const consent: FactRules = {
  check: fact => {
    checkNames(fact);
    const { event, around, refer } = fact;
    if (event.clause === '') refer('', clauseIds(around.clauses), 'clause');
  },
};
