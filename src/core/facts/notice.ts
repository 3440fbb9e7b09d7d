import type { FactCheck } from './fact.ts';
import { checkNames } from './references.ts';

/** A notice is given by a party, of the miss of a period or of a clause, such as an ending; of maintenance it says when. */
export const notice: FactCheck = fact => {
  checkNames(fact);
  const { event, around, say } = fact;
  const announces = around.clauses.maintenance?.some(each => each.id === event.clause) ?? false;
  if (!announces || event.span) return;
  say(
    'missing-value',
    'from',
    'Missing `from` and `through` of a notice of maintenance, expected the time it announces',
    'Add both',
  );
};
