import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Source } from '../../ground/derivation.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { PeriodDates } from '../../report/period-dates.ts';

/** A figure that a party holds against the measured one; both are shown until it is settled (RULES 31). */
export type DisputeReport = PeriodDates & {
  readonly objective: string;
  /** Id of the party. */
  readonly by: string;
  readonly at: string;
  readonly since: PlainDateText;
  readonly held: Quantity;
  /** Whether the promise would be kept by that figure; absent without a target. */
  readonly heldKept?: boolean;
  readonly measured?: Quantity;
  readonly note: string;
  readonly state: 'open' | 'settled' | 'withdrawn';
  /** The figure that every party agreed to; the measured one and the verdict stay beside it. */
  readonly settled?: Quantity;
  readonly settledKept?: boolean;
  /** When it was settled or withdrawn. */
  readonly endedAt?: string;
  readonly endedDate?: PlainDateText;
  readonly sources: readonly Source[];
};
