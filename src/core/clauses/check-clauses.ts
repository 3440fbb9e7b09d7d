import type { Say } from '../ground/say.ts';
import type { ClauseAround } from './around.ts';
import { checkSharedCap } from './credit/check-shared-cap.ts';
import { checkEnding } from './ending/check.ts';
import type { EndingTerms } from './ending/terms.ts';
import { remedyKinds } from './index.ts';
import type { AnyRemedy } from './kind.ts';
import { checkMaintenance } from './maintenance/check.ts';
import type { MaintenanceTerms } from './maintenance/terms.ts';

/** All clauses of an agreement, list by list. */
export type Clauses = {
  readonly remedies: readonly AnyRemedy[];
  readonly termination: readonly EndingTerms[];
  readonly maintenance?: readonly MaintenanceTerms[] | undefined;
};

/** Every clause fits the agreement around it; `say` reports from the top of the terms. */
export function checkClauses(
  { remedies, termination, maintenance = [] }: Clauses,
  say: Say,
  around: ClauseAround,
): void {
  termination.forEach((ending, place) => {
    checkEnding(ending, say.below(['termination', place]), around);
  });
  const written = remedies.map((clause, place) => ({ clause, say: say.below(['remedies', place]) }));
  for (const kind of Object.values(remedyKinds)) kind.check(written, around);
  around.creditCaps.forEach((cap, place) => {
    checkSharedCap(cap, remedyKinds.credit.own(remedies), say.below(['creditCaps', place]), around);
  });
  checkMaintenance(maintenance, say.below(['maintenance']), around);
}
