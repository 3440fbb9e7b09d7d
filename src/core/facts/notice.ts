import { checkDays } from './about.ts';
import type { FactRules } from './fact.ts';
import { checkNames } from './references.ts';

/** A notice is given by a party, of the miss of a period or of a clause, such as an ending; of maintenance it says when. */
export const notice: FactRules = {
  check: fact => {
    checkNames(fact);
    const { event, around } = fact;
    const announces = around.clauses.maintenance?.some(each => each.id === event.clause) ?? false;
    if (announces) checkDays(fact, 'notice of maintenance', 'the time it announces', 'Add both');
  },
};
