import type { CreditRemedy, SharedCapTerms } from './terms.ts';

/** A cap with the ids of the clauses that share it. */
export type SharedCap = SharedCapTerms & { readonly across: readonly string[] };

/** The caps that clauses share; one that names none is shared by all of them. */
export function sharedCaps(
  caps: readonly SharedCapTerms[],
  clauses: readonly Pick<CreditRemedy, 'id'>[],
): readonly SharedCap[] {
  return caps.map(cap => ({ ...cap, across: cap.across ?? clauses.map(each => each.id) }));
}
