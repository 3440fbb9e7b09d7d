import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';

/** Where a credit stands as long as not all of it is issued, from what was recorded before `asOf`. */
export type CreditStanding = {
  readonly state: 'due' | 'claimed' | 'lapsed' | 'disputed';
  /** The claim has to be made before this instant. */
  readonly claimBefore?: EpochMs;
  readonly claimedAt?: EpochMs;
  /** When it was first issued, or a part of it. */
  readonly issuedAt?: EpochMs;
  /** A claim that came after the window. */
  readonly late?: AgreementEvent;
};

/**
 * When a credit is fixed, and uses up caps from then on (RULES 25): at its claim, or when it was issued all the same; without a claim window at the
 * cut-off, before which there is none. Undefined while it is not claimed, and once it lapsed.
 */
export function fixedAt(
  needsClaim: boolean,
  { claimedAt, issuedAt }: CreditStanding,
  cutOff: EpochMs,
): EpochMs | undefined {
  if (!needsClaim) return cutOff;
  const at = claimedAt ?? issuedAt;
  return at === undefined ? undefined : Math.max(at, cutOff);
}

/**
 * due → claimed → issued | lapsed | disputed (RULES 25). The events are the claims and credits about the period; a claim counts before
 * `claimBefore`, and without one in time the credit lapses. While its period is disputed nothing lapses.
 *
 * @param claimBefore the end of the claim window; undefined where it needs no claim, or the window has not begun
 */
export function creditStanding(
  claimBefore: EpochMs | undefined,
  events: readonly AgreementEvent[],
  asOf: EpochMs,
  disputed = false,
): CreditStanding {
  const known = events.filter(each => each.at < asOf);
  const issued = known.find(each => each.kind === 'credit-issued');
  const claims = known.filter(each => each.kind === 'claim');
  const claim = claims.find(each => claimBefore === undefined || each.at < claimBefore);
  const late = claim ? undefined : claims[0];
  const lapsed = claimBefore !== undefined && !claim && asOf >= claimBefore;
  return {
    state: disputed ? 'disputed' : claim ? 'claimed' : lapsed ? 'lapsed' : 'due',
    ...(claimBefore !== undefined && { claimBefore }),
    ...(claim && { claimedAt: claim.at }),
    ...(issued && { issuedAt: issued.at }),
    ...(late && { late }),
  };
}
