import { remedyKind } from '../kind.ts';
import { checkCycles, checkSuspension } from './check.ts';
import { withSuspensions } from './suspensions.ts';
import { suspendRemedy } from './terms.ts';

/** Duties rest after a miss. */
export const suspensionClause = remedyKind('suspend', suspendRemedy, {
  check: checkSuspension,
  checkTogether: checkCycles,
  judge: withSuspensions,
});
