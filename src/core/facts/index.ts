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
import { type FactCheck, factOf } from './fact.ts';
import { notice } from './notice.ts';
import { review } from './review.ts';
import { strike } from './strike.ts';

/** How each kind of fact is held against the agreement (RULES 30). */
const factChecks = {
  exclusion,
  notice,
  claim,
  'credit-issued': claim,
  strike,
  escalation,
  review,
  consent,
  dispute,
} as const satisfies { [Kind in FactKind]: FactCheck };

/** The kinds of facts that may be recorded. */
export const factKinds: readonly string[] = Object.keys(factChecks);

/** A row of events.csv with what is wrong with it: it names what the agreement does not have, or says what it may not. */
export type CheckedFact = { readonly event: AgreementEvent; readonly findings: readonly Finding[] };

/** Every row of events.csv, held against the clauses and what is around them. */
export function checkedFacts(
  { events, eventsFile }: DataFacts,
  around: ClauseAround,
  { review, ...clauses }: Clauses & { readonly review?: unknown },
): readonly CheckedFact[] {
  const checks = new Map<string, FactCheck>(Object.entries(factChecks));
  const whole = { ...around, clauses, hasReview: review !== undefined };
  return events.map(event => {
    const findings: Finding[] = [];
    checks.get(event.kind)?.(factOf(event, whole, eventsFile, findings));
    return { event, findings };
  });
}
