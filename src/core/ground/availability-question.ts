import type { Asked } from './asked.ts';
import type { EpochMs, Span } from './calendar/instant.ts';
import type { Exact } from './exact.ts';

/** What missing time counts as: it is not known, available, or left out. */
export type Missing = 'no-data' | 'full' | 'dropped';

/** What the words for a state mean (RULES 15). */
export type StateRule = {
  /** How much of the service is down in a state, from 0 to 1; of a state that has none nothing is known. */
  readonly impacts: readonly (readonly [state: string, impact: Exact])[];
  /** The states that the terms say to be unknown. */
  readonly unknown: readonly string[];
  /** Services of which a state is expected, besides those that have rows. */
  readonly services: readonly string[];
  /** What the data covers of each service, where that is not the same of all. */
  readonly byService?: readonly (readonly [service: string, covered: readonly Span[]])[];
};

/** A word for a state that the terms do not name, where it stands first, and how many rows have it. */
export type UnnamedState = { readonly state: string; readonly row: number; readonly rows: number };

/** What counts as downtime, and what agreed exclusions leave. */
export type DowntimeRule = {
  /** Rows are incidents, changes of state, or intervals of checks that are down where the share of errors is above `errorRate`. */
  readonly from:
    | { readonly kind: 'incidents' }
    | ({ readonly kind: 'states' } & StateRule)
    | {
        readonly kind: 'checks';
        readonly intervalMs: number;
        readonly errorRate: Exact;
        /** Intervals with fewer requests are never down. */
        readonly requests: number;
      };
  /** What is down for a shorter time does not count. */
  readonly minimumMs: number;
  /** The unit, in ms, of which each outage counts whole ones only, in each span; undefined where it counts to the ms. */
  readonly wholeMs: number | undefined;
  /** Whether excluded time leaves available time and downtime, or the downtime alone. */
  readonly exclusions: 'both' | 'downtime';
  readonly missing: Missing;
  /** What the data covers, merged; time outside of it is missing. */
  readonly covered: readonly Span[];
  /** Time in which no interval of checks is expected. */
  readonly expectsNone: readonly Span[];
  /** What is stamped after it has not happened yet; left out where the end of what a span saw the beginning of is not asked for. */
  readonly asOf?: EpochMs;
};

/** The downtime of one span. Times in ms; `downtimeMs` is exact, as an impact may be any decimal. */
export type SpanDowntime = {
  readonly span: string;
  /** Time that was looked at, before exclusions. */
  readonly measuredMs: number;
  readonly excludedMs: number;
  /** Time of the span still to come that is not excluded. */
  readonly comingMs: number;
  /** Time of which the data says nothing, as far as it is not excluded, and when it begins first. */
  readonly missingMs: number;
  readonly missingFrom: EpochMs | undefined;
  /** What downtime is held against. */
  readonly availableMs: number;
  readonly downtimeMs: Exact;
  /** The same with the rest of each outage that makes no whole unit; undefined where outages count to the ms. */
  readonly withRestMs: Exact | undefined;
  /** The same if all missing time were down, where that is not known and would be more. */
  readonly worstMs: Exact | undefined;
  /** How many times the service was down, overlapping incidents taken as one. */
  readonly outages: number;
  /** Of those, how many began in the span. */
  readonly begun: number;
  /** When the last of them was over, also after the span; undefined without any, and while it goes on. */
  readonly lastEnd: EpochMs | undefined;
  /** Set where the last of them is not over, as far as is known. */
  readonly goesOn?: true;
  readonly rows: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** How shares of good checks make an availability. */
export type CheckRule = {
  /** Ratio of sums (RULES 7), or the mean of the intervals' own shares, each as heavy as the other. */
  readonly method: 'ratio-of-sums' | 'mean-of-intervals';
  /** Excluded intervals leave both sums, or count as good throughout. */
  readonly exclusions: 'both' | 'downtime';
  /** What an interval without a row counts as. */
  readonly missing: Missing;
  /** How long an interval is; undefined where the terms do not say it. */
  readonly intervalMs: number | undefined;
  readonly covered: readonly Span[];
  /** Time in which no interval is expected. */
  readonly expectsNone: readonly Span[];
};

/** The checks of one span; rows of one interval (several regions) are added up. */
export type SpanChecks = {
  readonly span: string;
  readonly good: Exact;
  readonly total: Exact;
  /** Intervals with requests by what they had, for a mean of intervals: `intervals` of them had `good` of `total`. */
  readonly shares: readonly { readonly good: Exact; readonly total: Exact; readonly intervals: number }[];
  /** How many intervals there is time for. */
  readonly expected: number;
  /** How many have rows but no requests. */
  readonly empty: number;
  /** How many have no row though one is expected, and when the first of them begins. */
  readonly missing: number;
  readonly missingFrom: EpochMs | undefined;
  /** Rows of intervals with requests. */
  readonly rows: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** How long a service was down in each span, from incidents (RULES 15). */
export type DowntimeQuestion = Asked & DowntimeRule & { readonly kind: 'downtime' };
/** How good checks were in each span (RULES 15). */
export type CheckQuestion = Asked & CheckRule & { readonly kind: 'checks' };
export type DowntimeAnswer = {
  readonly kind: 'downtime';
  readonly spans: readonly SpanDowntime[];
  /** Words for states that no list of the terms has; left out where there are none. */
  readonly unnamed?: readonly UnnamedState[];
};
export type CheckAnswer = { readonly kind: 'checks'; readonly spans: readonly SpanChecks[] };
