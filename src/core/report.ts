import type { Missing } from './availability/downtime.ts';
import type { PlainDateText } from './calendar/instant.ts';
import type { Derivation } from './derivation.ts';
import type { Exact } from './exact.ts';
import type { Direction, Quantity, Unit } from './quantity.ts';

/**
 * The one object that the command, the site, the charts and the exports read. Plain JSON: instants are UTC texts
 * (`2026-06-22T04:00:00Z`), dates are local to `zone`, exact numbers are texts.
 */
export type AgreementReport = {
  /** The agreement's folder name. */
  readonly id: string;
  /** Path of agreement.mdx from the repository root. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: 'customer' | 'internal' | 'multilevel';
  readonly status: string;
  readonly version: string;
  /** SHA-256 of what binds, in hex. */
  readonly termsHash?: string;
  readonly arrangement: 'side-by-side' | 'stacked';
  readonly zone: string;
  readonly currency: string;
  readonly effective: { readonly from: PlainDateText; readonly to?: PlainDateText };
  readonly asOf: string;
  /** The last instant seen is before this one: the local date and the instant data reaches to, per dataset. */
  readonly data: readonly DatasetReport[];
  readonly parties: readonly PartyReport[];
  readonly definitions: readonly { readonly term: string; readonly meaning: string; readonly id: string }[];
  readonly objectives: readonly ObjectiveReport[];
  readonly capacities: readonly CapacityReport[];
  readonly exclusions: readonly ExclusionReport[];
  /** Credits that closed periods earned, clause by clause and oldest first; absent without a credit clause. */
  readonly credits?: readonly CreditReport[];
  readonly remedies: readonly ClauseReport[];
  readonly termination: readonly ClauseReport[];
  readonly review?: { readonly every: string; readonly noticeDays?: number; readonly next?: PlainDateText };
  readonly renewal?: { readonly auto: boolean; readonly noticeDays?: number };
};

export type DatasetReport = {
  readonly name: string;
  readonly kind: string;
  readonly file: string;
  readonly rows: number;
  /** How many duplicates its rule dropped; they are not in `rows`. */
  readonly dropped?: number;
  /** Half-open; absent for a file without rows. */
  readonly from?: string;
  readonly through?: string;
  /** False where coverage.csv has no row and the time stamps had to say it. */
  readonly stated: boolean;
};

export type PartyReport = {
  readonly id: string;
  readonly name: string;
  readonly goals: readonly string[];
  readonly needs: readonly string[];
  readonly contacts: readonly { readonly role: string; readonly reach: string; readonly for?: string }[];
};

/** A clause in the agreement's own words: what happens on a miss, or when it may end. */
export type ClauseReport = {
  readonly id: string;
  readonly objectives: readonly string[];
  readonly text: string;
};

export type Verdict = 'met' | 'missed' | 'excused' | 'no-data' | 'not-due';
export type Status = 'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'not-due';
export type Phase = 'running' | 'settling' | 'closed';

export type ObjectiveReport = {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  /** Party ids. */
  readonly from: readonly string[];
  readonly to: string;
  readonly accountable?: string;
  readonly indicator: IndicatorReport;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'trailing';
  /** Every period that has begun by `asOf`, oldest first. */
  readonly periods: readonly PeriodReport[];
  /** Closed periods in a row with the same verdict as the last one, met or missed; excused and not-due ones are passed over. */
  readonly streak?: { readonly verdict: 'met' | 'missed' | 'no-data'; readonly length: number };
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly outlook?: Outlook;
};

/** What is measured, as far as words need it. */
export type IndicatorReport =
  | { readonly kind: 'count'; readonly item: string; readonly at: string; readonly term?: string }
  | { readonly kind: 'value'; readonly item: string; readonly at: string; readonly by?: string }
  | { readonly kind: 'share'; readonly item: string; readonly at: string }
  | {
      readonly kind: 'measure';
      readonly item: string;
      readonly at: string;
      /** The column added up. */
      readonly sum: string;
      /** `count`, or the column it is divided by; absent for the sum itself. */
      readonly per?: string;
    }
  | {
      readonly kind: 'speed';
      readonly item: string;
      readonly from: string;
      readonly to: string;
      readonly statistic: 'mean' | 'median' | 'percentile' | 'within';
      /** Share for `percentile`. */
      readonly percentile?: Exact;
      /** Duration in ms for `within`. */
      readonly withinMs?: number;
      readonly clock: 'wall' | 'working';
      readonly calendar?: string;
    }
  | {
      readonly kind: 'depth';
      readonly item: string;
      readonly channels?: readonly string[];
      readonly automated: boolean;
      /** As agreed: `5 days`. */
      readonly within: string;
    }
  | {
      readonly kind: 'availability';
      readonly item: string;
      readonly basis: 'incidents' | 'checks';
      readonly method: 'downtime' | 'ratio-of-sums' | 'mean-of-intervals';
      /** What is down for a shorter time does not count. */
      readonly minimumMs?: number;
      readonly exclusions: 'both' | 'downtime';
      readonly missing: Missing;
    };

export type PeriodReport = {
  /** `2026-06`. */
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  /** The last day in it. */
  readonly lastDate: PlainDateText;
  readonly days: number;
  readonly partial: boolean;
  readonly cutOff: string;
  readonly phase: Phase;
  /** What was measured reaches to this instant. */
  readonly measuredTo: string;
  readonly target?: TargetReport;
  /** Why there is no target, where there is none. */
  readonly targetMissing?: string;
  readonly actual?: Quantity;
  readonly derivation?: Derivation;
  /** Set once the period is closed. */
  readonly verdict?: Verdict;
  /** Set while it is running or settling. */
  readonly status?: Status;
  readonly attainment?: Exact;
  /** The second reading after agreed exclusions, where they touch the period. */
  readonly afterExclusions?: {
    /** Ids of `exclusions`. */
    readonly exclusions: readonly string[];
    readonly target: TargetReport;
    readonly actual?: Quantity;
    readonly derivation?: Derivation;
    readonly detail?: DetailReport;
  };
  readonly pace?: PaceReport;
  readonly detail?: DetailReport;
};

export type TargetReport = {
  readonly direction: Direction;
  readonly value: Quantity;
  readonly kind: 'fixed' | 'lead-goal';
  readonly derivation: Derivation;
  /** First day of the dated target in force. */
  readonly from?: PlainDateText;
  /** The target of the period before, where this one differs. */
  readonly before?: Quantity;
  readonly segments?: readonly SegmentTarget[];
};

export type SegmentTarget = {
  readonly segment: string;
  readonly goal: Quantity;
  readonly valuePerLead: Quantity;
  readonly derivation: Derivation;
};

/** How a running goal stands. */
export type PaceReport = {
  readonly basis: 'calendar' | 'working';
  readonly daysGone: number;
  readonly daysAll: number;
  /** Share of the goal due by now, in the unit of the target. */
  readonly due: Quantity;
  /** Where the period ends if it goes on like this. */
  readonly projected: Quantity;
  readonly projectedAttainment?: Exact;
};

export type DetailReport =
  | {
      readonly kind: 'count' | 'value';
      /** Every day of the period up to `measuredTo`, with the cumulative actual and the goal's line. */
      readonly days: readonly {
        readonly date: PlainDateText;
        readonly cumulative: Exact;
        readonly pace?: Exact;
      }[];
      readonly segments: readonly { readonly segment: string; readonly actual: Quantity }[];
    }
  | { readonly kind: 'share'; readonly items: number; readonly kept: number; readonly pending: number }
  | { readonly kind: 'measure'; readonly numerator: Quantity; readonly denominator: Quantity }
  | {
      readonly kind: 'speed';
      readonly items: number;
      readonly answeredWithin: number;
      readonly answeredLater: number;
      readonly waiting: number;
      readonly pending: number;
      readonly mean?: Quantity;
      readonly meanAnswered?: Quantity;
      readonly median?: Quantity;
      readonly percentile90?: Quantity;
      /** Items by duration as a multiple of the target: up to ¼, ½, 1, 2, 4, more. */
      readonly spread: readonly number[];
    }
  | {
      readonly kind: 'depth';
      readonly unconnected: number;
      readonly pending: number;
      readonly attempts: number;
      /** All leads of the period by number of attempts, from 0 up, without gaps. */
      readonly distribution: readonly {
        readonly attempts: number;
        readonly leads: number;
        readonly share: Exact;
      }[];
    }
  | {
      readonly kind: 'availability';
      /** Time, checks or intervals that were available or should have been. */
      readonly available: Quantity;
      /** Time that was down, checks that failed, or intervals’ worth of failures. */
      readonly down: Quantity;
      readonly excluded?: Quantity;
      /** How much of it the target leaves room for in the whole period; negative `left` is over it. */
      readonly allowed?: Quantity;
      readonly left?: Quantity;
      /** How many times the service was down, overlapping incidents taken as one. */
      readonly outages?: number;
    };

export type Outlook = {
  /** The newest target judged against every closed period with data: how many would have met it. */
  readonly wouldHaveMet: number;
  readonly of: number;
  /** Seeded bootstrap over past periods: the share of draws in which the next period meets the newest target. */
  readonly probability?: Exact;
  readonly draws: number;
  /** How many of the last closed periods the draws are made from; 0 without draws. */
  readonly from: number;
  /** Whether a draw is one of these periods, or put together from their days. */
  readonly by?: 'day' | 'period';
};

export type CapacityReport = {
  readonly party: string;
  readonly for: string;
  readonly capacity: Quantity;
  readonly derivation: Derivation;
  /** The newest target of the objective it carries, and what is over (negative: short). */
  readonly goal?: Quantity;
  readonly spare?: Exact;
  readonly period?: string;
};

export type ExclusionReport = {
  readonly id: string;
  readonly objective: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  readonly effect: 'remove' | 'pause' | 'excuse';
  readonly by: string;
  readonly agreedBy: readonly string[];
  readonly note: string;
  readonly file: string;
  readonly row: number;
};

/** What a closed period earned by a credit clause (SEMANTICS 25). */
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
    readonly actual: Quantity;
    /** The worst tier that matched, its threshold as written: below `99.9%`. */
    readonly tier?: { readonly direction: Direction; readonly threshold: string; readonly value: Quantity };
    /** How many days, hours or incidents earned. */
    readonly units?: { readonly each: 'day' | 'hour' | 'incident'; readonly count: number };
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
    readonly over: Quantity;
  }[];
  /** After caps, rounded once. */
  readonly due?: Quantity;
  readonly derivation?: Derivation;
  readonly state: 'due' | 'claimed' | 'issued' | 'lapsed';
  /** The last day to claim it. */
  readonly claimBy?: PlainDateText;
  readonly claimedAt?: string;
  readonly issuedAt?: string;
};
