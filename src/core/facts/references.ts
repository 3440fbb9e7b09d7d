import type { AgreementTerms } from '../agreement/terms.ts';
import type { Fact } from './fact.ts';

/** Ids of every clause a fact may be about. */
export function clauseIds(terms: AgreementTerms): string[] {
  return [...terms.remedies, ...terms.termination, ...(terms.maintenance ?? [])].map(each => each.id);
}

/** What a row names exists: its objective and clause, where it names them, and the parties; `by` must be one. */
export function checkNames({ event, terms, refer }: Fact): void {
  const parties = Object.keys(terms.parties);
  if (event.objective !== '')
    refer(
      event.objective,
      terms.objectives.map(each => each.id),
      'objective',
    );
  if (event.clause !== '') refer(event.clause, clauseIds(terms), 'clause');
  refer(event.by, parties, 'by');
  for (const party of event.agreedBy) refer(party, parties, 'agreed_by');
}
