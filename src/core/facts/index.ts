import type { ClauseAround } from '../clauses/around.ts';
import type { Clauses } from '../clauses/check-clauses.ts';
import type { AgreementEvent, DataFacts } from '../ground/data-facts.ts';
import type { Finding } from '../ground/finding.ts';
import type { FactKind } from '../ground/kinds.ts';
import { claim } from './claim.ts';
import { consent } from './consent.ts';
import { dispute } from './dispute.ts';
import { escalation } from './escalation.ts';
import { exclusion } from './exclusion.ts';
import { type FactRules, factOf } from './fact.ts';
import { notice } from './notice.ts';
import { review } from './review.ts';
import { strike } from './strike.ts';

/** The kinds of facts, each with how it is held against the agreement (RULES 30). */
const facts = {
  exclusion,
  notice,
  claim,
  'credit-issued': claim,
  strike,
  escalation,
  review,
  consent,
  dispute,
} as const satisfies { [Kind in FactKind]: FactRules };

/** The kinds of facts that may be recorded. */
export const factKinds: readonly string[] = Object.keys(facts);

/** Those of which every row must say the days it is about. */
export const factsOfDays: readonly string[] = Object.entries<FactRules>(facts)
  .filter(([, { isAlwaysOfDays }]) => isAlwaysOfDays)
  .map(([kind]) => kind);

/** A row of events.csv with what is wrong with it: it names what the agreement does not have, or says what it may not. */
export type CheckedFact = { readonly event: AgreementEvent; readonly findings: readonly Finding[] };

/** Every row of events.csv, held against the clauses and what is around them. */
export function checkedFacts(
  { events, eventsFile }: DataFacts,
  around: ClauseAround,
  { review, ...clauses }: Clauses & { readonly review?: unknown },
): readonly CheckedFact[] {
  const rules = new Map<string, FactRules>(Object.entries(facts));
  const whole = { ...around, clauses, hasReview: review !== undefined };
  return events.map(event => {
    const findings: Finding[] = [];
    rules.get(event.kind)?.check(factOf(event, whole, eventsFile, findings));
    return { event, findings };
  });
}
