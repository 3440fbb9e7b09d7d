import type { Clauses } from '../clauses/check-clauses.ts';
import type { Fact } from './fact.ts';

/** Ids of every clause a fact may be about. */
export function clauseIds({ remedies, termination, maintenance = [] }: Clauses): string[] {
  return [...remedies, ...termination, ...maintenance].map(each => each.id);
}

/** What a row names exists: its objective and clause, where it names them, and the parties; `by` must be one. */
export function checkNames({ event, around, refer }: Fact): void {
  const parties = Object.keys(around.parties);
  if (event.objective !== '')
    refer(
      event.objective,
      around.objectives.map(each => each.id),
      'objective',
    );
  if (event.clause !== '') refer(event.clause, clauseIds(around.clauses), 'clause');
  refer(event.by, parties, 'by');
  for (const party of event.agreedBy) refer(party, parties, 'agreed_by');
}
