import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Derivation } from '../../ground/derivation.ts';
import type { Direction, Quantity } from '../../ground/quantity.ts';
import type { Counted } from './counted.ts';

/** What a closed period earned by a credit clause (RULES 25). */
export type CreditReport = {
  /** Ids of the clause and the period. */
  readonly remedy: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  /** The misses that count: the highest, or all that are added up. */
  readonly misses: readonly {
    readonly objective: string;
    /** The group of it that missed, where each is judged alone. */
    readonly group?: string;
    /** The group’s own fee that its share is of, in place of the one of the whole. */
    readonly base?: Quantity;
    /** Absent where nothing was judged in the period, and something was still late in it. */
    readonly actual?: Quantity;
    /** The worst tier that matched, its threshold as written: below `99.9%`. */
    readonly tier?: { readonly direction: Direction; readonly threshold: string; readonly value: Quantity };
    /** How many of what each earns. */
    readonly units?: Counted['units'];
    /** What the tier gives, a share of the base, money or days, and what it comes to. */
    readonly given: Quantity;
    readonly amount: Quantity;
  }[];
  /** The fee that shares are of. */
  readonly base?: Quantity;
  /** Before caps, exact; this and what follows are absent where fees.csv has no row for the period. */
  readonly before?: Quantity;
  /** Caps that took something, in order of time. */
  readonly caps?: readonly {
    readonly per: 'period' | 'invoice' | '12 months' | 'term';
    readonly limit: Quantity;
    /** What is fixed in that time already. */
    readonly before: Quantity;
    readonly over: Quantity;
    /** Set where the fees of its span are not all known, so that it holds what it takes; the last month that is missing, where the span has an end. */
    readonly holds?: { readonly until?: string };
    /** The clauses that share it, where it is not the clause’s own. */
    readonly across?: readonly string[];
  }[];
  /** Present where nothing is given because the credit is not more than this. */
  readonly tooSmall?: Quantity;
  /** After caps, rounded once; of one that is not claimed what it is if it is claimed next. */
  readonly due?: Quantity;
  /** What caps hold of it until more fees are known, beside what is due; absent where they hold nothing. */
  readonly held?: Quantity;
  /** What was issued of it so far; absent where no row says so, or its amount is not known. */
  readonly issued?: Quantity;
  /** Set while it has to be claimed and is not, where a cap is over other credits too: it uses up none of it, and a claim of another may take from it. */
  readonly upTo?: true;
  /** What it is if all that have to be claimed are, the oldest first. */
  readonly inTurn?: Quantity;
  readonly derivation?: Derivation;
  readonly state: 'due' | 'claimed' | 'issued' | 'lapsed' | 'disputed';
  /** The last day to claim it. */
  readonly claimBy?: PlainDateText;
  /** The last instant to claim it, where that is not the end of the day. */
  readonly claimUntil?: string;
  /** Set while its claim window has not begun, as no notice was given. */
  readonly awaitsNotice?: true;
  /** Set while its claim window has not begun, as the last incident goes on. */
  readonly awaitsEnd?: true;
  readonly claimedAt?: string;
  readonly issuedAt?: string;
};
