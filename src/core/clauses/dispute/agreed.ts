import type { AgreementEvent } from '../../ground/data-facts.ts';

/** Of some parties those that neither recorded a fact nor agreed to it. */
export function silentParties(event: AgreementEvent, parties: readonly string[]): string[] {
  return parties.filter(each => each !== event.by && !event.agreedBy.includes(each));
}

/** True where every party recorded or agreed to a fact. */
export function isAgreedByAll(event: AgreementEvent, parties: readonly string[]): boolean {
  return silentParties(event, parties).length === 0;
}
