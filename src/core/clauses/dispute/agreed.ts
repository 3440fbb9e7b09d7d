import type { AgreementTerms } from '../../agreement/terms.ts';
import type { AgreementEvent } from '../../ground/question.ts';

/** Parties that neither recorded a fact nor agreed to it. */
export function silentParties(event: AgreementEvent, terms: Pick<AgreementTerms, 'parties'>): string[] {
  return Object.keys(terms.parties).filter(each => each !== event.by && !event.agreedBy.includes(each));
}

/** True where every party recorded or agreed to a fact. */
export function isAgreedByAll(event: AgreementEvent, terms: Pick<AgreementTerms, 'parties'>): boolean {
  return silentParties(event, terms).length === 0;
}
