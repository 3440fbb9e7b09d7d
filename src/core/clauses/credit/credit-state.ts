import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { Duration } from '../../ground/calendar/duration.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { CreditReport } from './report.ts';

/** Where a credit stands, from what was recorded before `asOf`. */
export type CreditStanding = {
  readonly state: CreditReport['state'];
  /** The claim has to be made before this instant. */
  readonly claimBefore?: EpochMs;
  readonly claimedAt?: EpochMs;
  readonly issuedAt?: EpochMs;
  /** A claim that came after the window. */
  readonly late?: AgreementEvent;
};

/**
 * When a credit is fixed, and uses up caps from then on (RULES 25): at its claim, or when it was issued all the same; without a claim window at the
 * cut-off, before which there is none. Undefined while it is not claimed, and once it lapsed.
 */
export function fixedAt(
  claimWithin: Duration | undefined,
  { claimedAt, issuedAt }: CreditStanding,
  cutOff: EpochMs,
): EpochMs | undefined {
  if (claimWithin === undefined) return cutOff;
  const at = claimedAt ?? issuedAt;
  return at === undefined ? undefined : Math.max(at, cutOff);
}

/**
 * due → claimed → issued | lapsed | disputed (RULES 25). The events are the claims and credits about the period; a claim counts inside
 * the window, and without one in time the credit lapses, unless it was issued all the same. While its period is disputed nothing lapses.
 */
export function creditStanding(
  claimWithin: Duration | undefined,
  periodEnd: EpochMs,
  zone: string,
  events: readonly AgreementEvent[],
  asOf: EpochMs,
  disputed = false,
): CreditStanding {
  const known = events.filter(each => each.at < asOf);
  const issued = known.find(each => each.kind === 'credit-issued');
  const before = claimWithin && addDuration(periodEnd, claimWithin, zone);
  const claims = known.filter(each => each.kind === 'claim');
  const claim = claims.find(each => before === undefined || each.at < before);
  const late = claim ? undefined : claims[0];
  const lapsed = before !== undefined && !claim && asOf >= before;
  return {
    state: issued ? 'issued' : disputed ? 'disputed' : claim ? 'claimed' : lapsed ? 'lapsed' : 'due',
    ...(before !== undefined && { claimBefore: before }),
    ...(claim && { claimedAt: claim.at }),
    ...(issued && { issuedAt: issued.at }),
    ...(late && { late }),
  };
}
