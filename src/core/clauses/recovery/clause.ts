import { remedyKind } from '../kind.ts';
import { checkRecovery } from './check.ts';
import { recoveriesOf } from './recoveries.ts';
import { recoveryRemedy } from './terms.ts';

/** What a missed period lacks is made up in later ones. */
export const recoveryClause = remedyKind('recovery', recoveryRemedy, {
  check: checkRecovery,
  judge: recoveriesOf,
});
