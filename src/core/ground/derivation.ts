import type { PlainDateText } from './calendar/instant.ts';
import type { Condition } from './condition.ts';
import type { Exact } from './exact.ts';
import type { Quantity } from './quantity.ts';

/** The rows of a committed file behind a number: `row` 1 is the first row after the header. */
export type Source = {
  /** Path from the repository root: `slas/marketing-sales/metrics/funnel.csv`. */
  readonly file: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many rows between the two were used. */
  readonly rows: number;
};

/** What a line of a derivation stands for; `language` has the words for each. */
export type StepName =
  | 'quota'
  | 'marketing-revenue'
  | 'share'
  | 'split'
  | 'deal-size'
  | 'customers'
  | 'close-rate'
  | 'stage-rate'
  | 'stage-result'
  | 'cycle-days'
  | 'cycle-months'
  | 'lead-goal'
  | 'segment-goal'
  | 'value-per-lead'
  | 'value-goal'
  | 'fixed-target'
  | 'prorated'
  | 'excluded-days'
  | 'floor'
  | 'floor-share'
  | 'bounded'
  | 'counted'
  | 'segment-counted'
  | 'segment-value'
  | 'value-counted'
  | 'items'
  | 'answered-within'
  | 'answered-later'
  | 'still-waiting'
  | 'pending'
  | 'put-off'
  | 'undecided'
  | 'total-time'
  | 'mean'
  | 'median'
  | 'percentile'
  | 'share-within'
  | 'unconnected'
  | 'attempts'
  | 'depth'
  | 'kept'
  | 'kept-of'
  | 'items-kept'
  | 'miss-allowed'
  | 'items-judged'
  | 'not-promised'
  | 'carried-in'
  | 'carried-out'
  | 'share-kept'
  | 'deliveries-kept'
  | 'deliveries-due'
  | 'deliveries-share'
  | 'deliveries-pending'
  | 'deliveries-over'
  | 'summed'
  | 'rows'
  | 'measured'
  | 'reps'
  | 'hours'
  | 'minutes-per-hour'
  | 'share-of-time'
  | 'minutes-available'
  | 'own-leads-minutes'
  | 'attempts-per-lead'
  | 'minutes-per-attempt'
  | 'not-automated'
  | 'capacity'
  | 'measured-time'
  | 'excluded-time'
  | 'maintenance'
  | 'downtime'
  | 'missing-time'
  | 'missing-intervals'
  | 'available-time'
  | 'good-checks'
  | 'all-checks'
  | 'interval-shares'
  | 'intervals'
  | 'availability'
  | 'stretch-goal'
  | 'stretch-due'
  | 'changed-target'
  | 'member'
  | 'member-failing'
  | 'all-failing'
  | 'whole'
  | 'composite'
  | 'credit-fee'
  | 'credit-days'
  | 'credit-tier'
  | 'credit-units'
  | 'credit-item-cap'
  | 'credit-amount'
  | 'credit-further'
  | 'credit-cap'
  | 'credit-shared-cap'
  | 'credit-held'
  | 'credit-too-small'
  | 'credit-due'
  | 'recovery-target'
  | 'recovery-actual'
  | 'recovery-missing'
  | 'recovery-lead-value'
  | 'recovery-lost';

/** Where the value of a step comes from. */
export type Basis =
  | { readonly kind: 'agreed'; readonly per?: string }
  /** A ratio of sums over the complete dataset periods `from`–`to`. */
  | {
      readonly kind: 'window';
      readonly from: string;
      readonly to: string;
      readonly numerator: Quantity;
      readonly denominator: Quantity;
      /** The columns that were summed. */
      readonly columns?: readonly [numerator: string, denominator: string];
      /** The segments in the numerator, where the denominator is of all. */
      readonly of?: readonly string[];
      /** The denominator's own periods where they are shifted by the sales cycle. */
      readonly shiftedFrom?: string;
      readonly shiftedTo?: string;
    }
  /** The window is not full yet, so the agreed assumption serves; `have` of `want` periods. */
  | { readonly kind: 'assumed'; readonly have: number; readonly want: number }
  | { readonly kind: 'rounded'; readonly how: 'up' | 'half-up' | 'down'; readonly unrounded: Exact }
  /** A share of days: of the period covered, or left after exclusions; a part of a day counts by its share of it. */
  | { readonly kind: 'days'; readonly part: Exact; readonly whole: number }
  /** Downtime of so many outages, of each the whole minutes alone; `withRest`, in ms, is all of it. */
  | { readonly kind: 'whole-minutes'; readonly outages: number; readonly withRest: Exact }
  /** Windows of maintenance, and how many of them a notice announced. */
  | { readonly kind: 'windows'; readonly windows: number; readonly announced: number }
  /** Held to at most `by` (a share) away from the target before. */
  | { readonly kind: 'bounded'; readonly by: Exact; readonly before: Exact; readonly unbounded: Exact }
  /** What lies over a cap of so much, of which so much was credited before; both in the unit of the value. */
  | { readonly kind: 'capped'; readonly limit: Exact; readonly before: Exact }
  /** Close rate × deal size, not rounded. */
  | { readonly kind: 'product'; readonly unrounded: Exact }
  /** Rows whose time `at` lies in the period and that fulfil `where`. */
  | { readonly kind: 'counted'; readonly at: string; readonly where?: Condition }
  /** A goal for the days of a period that it is in force. */
  | {
      readonly kind: 'stretch';
      readonly from: PlainDateText;
      readonly through: PlainDateText;
      readonly days: number;
      /** Days left of them after exclusions, where these took any; a part of a day counts by its share of it. */
      readonly left?: Exact;
      readonly whole: number;
      readonly of: Quantity;
    }
  /** A share for the items that began while it was in force. */
  | {
      readonly kind: 'stretch-items';
      readonly from: PlainDateText;
      readonly through: PlainDateText;
      readonly items: Quantity;
      readonly of: Quantity;
    }
  /** A member's figure by its weight. */
  | { readonly kind: 'weighted'; readonly weight: Exact; readonly of: Quantity }
  | { readonly kind: 'data' };

/** One line of "how this number is made". */
export type Step = {
  /** How the line joins the one before; `start` opens a sum, `part` is a line that is only shown. */
  readonly op: 'start' | 'times' | 'divide' | 'plus' | 'minus' | 'equals' | 'part';
  readonly name: StepName;
  readonly value: Quantity;
  readonly basis: Basis;
  /** The segment, stage, percentile or column the line is about (`A`, `opportunity`, `90`, `opened_at`). */
  readonly about?: string;
  readonly sources: readonly Source[];
};

/** A number with all that made it. The last `equals` step is the result. */
export type Derivation = {
  readonly result: Quantity;
  /** Present where the result was rounded. */
  readonly unrounded?: Exact;
  readonly steps: readonly Step[];
  readonly sources: readonly Source[];
};
