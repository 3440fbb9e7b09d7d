import type { Agreement } from '../agreement/agreement.ts';
import type { eventKinds } from '../datasets/events.ts';
import type { Finding } from '../ground/finding.ts';
import type { DataFacts } from '../ground/question.ts';
import { claim } from './claim.ts';
import { consent } from './consent.ts';
import { dispute } from './dispute.ts';
import { escalation } from './escalation.ts';
import { type FactCheck, factOf } from './fact.ts';
import { notice } from './notice.ts';
import { review } from './review.ts';
import { strike } from './strike.ts';

/** Exclusions are checked where they are read. */
const elsewhere: FactCheck = () => {};

/** How each kind of fact is held against the terms (SEMANTICS 30). */
const factChecks = {
  exclusion: elsewhere,
  claim,
  'credit-issued': claim,
  notice,
  review,
  consent,
  strike,
  escalation,
  dispute,
} as const satisfies Record<(typeof eventKinds)[number], FactCheck>;

/** A finding for each row of events.csv that names what the agreement does not have, or says what it may not. */
export function factFindings(agreement: Agreement, { events, eventsFile }: DataFacts): readonly Finding[] {
  const findings: Finding[] = [];
  for (const event of events) {
    const check = Object.entries<FactCheck>(factChecks).find(([kind]) => kind === event.kind)?.[1];
    check?.(factOf(event, agreement, eventsFile, findings));
  }
  return findings;
}
