import type { FactCheck } from './fact.ts';
import { checkNames } from './references.ts';

/** A notice is given by a party, of the miss of a period or of a clause, such as an ending. */
export const notice: FactCheck = fact => {
  checkNames(fact);
};
