import { remedyKind } from '../kind.ts';
import { checkEscalation } from './check.ts';
import { escalationsOf } from './escalations.ts';
import { escalationRemedy } from './terms.ts';

/** Who is told of a miss that has no outcome, level by level. */
export const escalationClause = remedyKind('escalate', escalationRemedy, {
  check: checkEscalation,
  judge: escalationsOf,
});
