import { remedyKind } from '../kind.ts';
import { checkStrike } from './check.ts';
import { strikesOf } from './strikes.ts';
import { strikeRemedy } from './terms.ts';

/** A strike for each miss, with somebody who has to put it right. */
export const strikeClause = remedyKind('strike', strikeRemedy, { check: checkStrike, judge: strikesOf });
