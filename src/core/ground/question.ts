import type { EpochMs, PlainDateText, Span } from './calendar/instant.ts';
import type { Clock } from './calendar/working-time.ts';
import type { Condition } from './condition.ts';
import type { Exact } from './exact.ts';

/**
 * What core asks of the data, as data. `metrics` answers with integers, exact decimals and row numbers;
 * the meaning (means, percentiles, targets, verdicts) is made here in core.
 */
export type MeasureSpan = {
  /** The period's id. */
  readonly id: string;
  /** Items whose first event lies in `[start, end)` belong to the span. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** What is stamped at or after this instant is not seen: min(cut-off, asOf, coverage through). */
  readonly until: EpochMs;
  /**
   * True where the period is still running or settling: an item that is unanswered and younger than `pendingUnderMs` is
   * pending there, else it counts with its age.
   */
  readonly open: boolean;
  /** Days of the whole period, where the agreement’s first or last day cut this one. */
  readonly fullDays?: number;
};

type Asked = {
  /** Name of the dataset in the agreement's `datasets:`. */
  readonly dataset: string;
  readonly where: Condition | undefined;
  /** What must have become of an item before `until` for it to count; times at or after that have not happened. */
  readonly counted?: Condition | undefined;
  readonly spans: readonly MeasureSpan[];
  /** Items whose first event lies in one of these are left out (exclusions with effect `remove`). */
  readonly without: readonly Span[];
  /** Only the first N items of each span, by first event and then row; undefined for all. */
  readonly upTo: number | undefined;
};

/** How many rows have their time stamp `at` in each span, by day of the zone and by segment. */
export type CountQuestion = Asked & {
  readonly kind: 'daily-counts';
  readonly at: string;
  /** A column to group by, or undefined. */
  readonly by: string | undefined;
  readonly zone: string;
};
export type CountAnswer = {
  readonly kind: 'daily-counts';
  /** Only days with rows. `segment` is '' without `by`. Rows are numbers of the file, 1 the first after the header. */
  readonly days: readonly {
    readonly span: string;
    readonly date: PlainDateText;
    readonly segment: string;
    readonly count: number;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
};

/** Time from one event to another, per span. Unanswered items are given with their age at `until`. */
export type DurationQuestion = Asked & {
  readonly kind: 'durations';
  readonly from: string;
  readonly to: string;
  readonly clock: Clock;
  /** Answered in at most this many ms counts as within. */
  readonly withinMs: number;
  /** In an open span, an unanswered item younger than this is pending. */
  readonly pendingUnderMs: number;
  /** Nearest-rank percentiles wanted, each in `(0, 1]` as exact text. */
  readonly percentiles: readonly Exact[];
};
export type DurationAnswer = {
  readonly kind: 'durations';
  /** A span without items has no entry; one with only pending items has 0 items, and 0 for every figure. */
  readonly spans: readonly {
    readonly span: string;
    /** answered + waiting; pending ones are not in it. */
    readonly items: number;
    readonly answered: number;
    readonly answeredWithin: number;
    readonly waiting: number;
    readonly pending: number;
    /** Sum over answered and waiting, in ms, as an integer text (may pass 2^53). */
    readonly totalMs: Exact;
    readonly answeredMs: Exact;
    /** Nearest rank: the ceil(p × items)-th smallest, in ms; same order as asked. */
    readonly percentileMs: readonly number[];
    /** The two middle values (equal for an odd number of items), in ms. */
    readonly middleMs: readonly [number, number];
    /** Items by duration, for the distribution: counts for up to ¼, ½, 1, 2, 4 and more times `withinMs`. */
    readonly spread: readonly number[];
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
};

/** How many attempts each item got before `until`, as a distribution per span. */
export type AttemptQuestion = Asked & {
  readonly kind: 'attempts';
  /** Name of the attempts dataset. */
  readonly attempts: string;
  /** The column that puts a lead into a span, and the column that says it was reached. */
  readonly at: string;
  readonly connected: string;
  /** Channels that count; undefined for all. */
  readonly channels: readonly string[] | undefined;
  /** Whether automated attempts count. */
  readonly automated: boolean;
  /** Age an unconnected item must have, by `clock`; younger ones are pending. */
  readonly withinMs: number;
  readonly clock: Clock;
};
export type AttemptAnswer = {
  readonly kind: 'attempts';
  readonly spans: readonly {
    readonly span: string;
    /** All items of the span: how many got exactly `attempts`. */
    readonly all: readonly { readonly attempts: number; readonly items: number }[];
    /** The ones not connected at `until` and at least `withinMs` old. */
    readonly unconnected: readonly { readonly attempts: number; readonly items: number }[];
    /** Not connected and younger. */
    readonly pending: number;
    readonly firstRow: number;
    readonly lastRow: number;
    /** Range of the attempt rows that counted for the unconnected ones; 0 and 0 for none. */
    readonly firstAttemptRow: number;
    readonly lastAttemptRow: number;
  }[];
};

/**
 * How many rows of each span fulfil `of`, and how many of those `kept`. Times at or after `until` have not happened, but for
 * columns in `due`, which say when something is due.
 */
export type ShareQuestion = Asked & {
  readonly kind: 'shares';
  readonly at: string;
  /** Which rows are looked at; undefined for all. */
  readonly of: Condition | undefined;
  readonly kept: Condition;
  readonly due: readonly string[];
};
export type ShareAnswer = {
  readonly kind: 'shares';
  /** A span without rows has no entry. */
  readonly spans: readonly {
    readonly span: string;
    /** Rows that fulfil `of`; pending ones are not in it. */
    readonly items: number;
    readonly kept: number;
    /** Rows of an open span that may still keep it. */
    readonly pending: number;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
};

/** Exact sums of one or two columns of numbers, by span and by day of the zone; rows blank in one of them are left out. */
export type SumQuestion = Asked & {
  readonly kind: 'daily-sums';
  readonly at: string;
  readonly sum: string;
  /** A second column, or undefined. */
  readonly per: string | undefined;
  readonly zone: string;
};
export type SumAnswer = {
  readonly kind: 'daily-sums';
  /** Only days with rows. */
  readonly days: readonly {
    readonly span: string;
    readonly date: PlainDateText;
    readonly sum: Exact;
    readonly per: Exact;
    readonly count: number;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
};

/** How many items of each span fulfil each of some conditions, as known before `until`; an item is told by the first that holds. */
export type TallyQuestion = Asked & {
  readonly kind: 'tallies';
  readonly at: string;
  readonly by: readonly (readonly [name: string, condition: Condition])[];
};
export type TallyAnswer = {
  readonly kind: 'tallies';
  /** Only what was found at least once. */
  readonly spans: readonly {
    readonly span: string;
    readonly name: string;
    readonly count: number;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
};

/** All rows of a funnel dataset, in the file's order, as exact texts. */
export type FunnelQuestion = { readonly kind: 'funnel'; readonly dataset: string };
export type FunnelRow = {
  readonly row: number;
  /** Id of the dataset period: `2026-05` for monthly rows. */
  readonly period: string;
  readonly segment: string;
  /** Numeric columns by role: leads, customers, revenue, marketing_revenue, total_revenue, cycle_days and further stages. */
  readonly values: Readonly<Record<string, Exact>>;
};
export type FunnelAnswer = { readonly kind: 'funnel'; readonly rows: readonly FunnelRow[] };

/**
 * Rows of a dataset as core needs them to judge one by one (RULES 16, 18): those whose time `at` lies before `before`, or all without `at`,
 * in the file's order. A column the file does not have is blank.
 */
export type RowSet = {
  readonly dataset: string;
  readonly where: Condition | undefined;
  readonly at: string | undefined;
  readonly before: EpochMs;
  readonly texts: readonly string[];
  readonly times: readonly string[];
};
/** Rows of one or several datasets, with what is left out of them: core does the leaving out, so the answer hands it back. */
export type RowsQuestion = {
  readonly kind: 'rows';
  /** By a name of the indicator's own. */
  readonly sets: Readonly<Record<string, RowSet>>;
  /** What begins in one of these is left out. */
  readonly without: readonly Span[];
  /** Clocks stand still in these. */
  readonly pauses: readonly Span[];
};
export type RowAnswer = {
  readonly row: number;
  /** Cells as they stand in the file, '' where blank. */
  readonly texts: Readonly<Record<string, string>>;
  /** Instants; a day is all of itself, a time starts where it ends. A blank cell has no entry. */
  readonly times: Readonly<Record<string, Span>>;
};
export type RowsAnswer = {
  readonly kind: 'rows';
  readonly sets: Readonly<Record<string, readonly RowAnswer[]>>;
  readonly asked: RowsQuestion;
};

/** What missing time counts as: nothing is said, available, or left out. */
export type Missing = 'no-data' | 'full' | 'dropped';

/** What counts as downtime, and what agreed exclusions leave. */
export type DowntimeRule = {
  /** Rows are incidents, or intervals of checks that are down where the share of errors is above `errorRate`. */
  readonly from:
    | { readonly kind: 'incidents' }
    | {
        readonly kind: 'checks';
        readonly intervalMs: number;
        readonly errorRate: Exact;
        /** Intervals with fewer requests are never down. */
        readonly requests: number;
      };
  /** What is down for a shorter time does not count. */
  readonly minimumMs: number;
  /** Whether excluded time leaves available time and downtime, or the downtime alone. */
  readonly exclusions: 'both' | 'downtime';
  readonly missing: Missing;
  /** What the data covers; time outside of it is missing. */
  readonly covered: Span | undefined;
};

/** The downtime of one span. Times in ms; `downtimeMs` is exact, as an impact may be any decimal. */
export type SpanDowntime = {
  readonly span: string;
  /** Time that was looked at, before exclusions. */
  readonly measuredMs: number;
  readonly excludedMs: number;
  /** Time of the span still to come that is not excluded. */
  readonly comingMs: number;
  /** What downtime is held against. */
  readonly availableMs: number;
  readonly downtimeMs: Exact;
  /** How many times the service was down, overlapping incidents taken as one. */
  readonly outages: number;
  /** Of those, how many began in the span. */
  readonly begun: number;
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
  /** What an interval without requests counts as, for a mean of intervals. */
  readonly missing: Missing;
  /** How long an interval is; undefined for whole days. */
  readonly intervalMs: number | undefined;
  readonly covered: Span | undefined;
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
  readonly rows: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** How long a service was down in each span, from incidents (RULES 15). */
export type DowntimeQuestion = Asked & DowntimeRule & { readonly kind: 'downtime' };
/** How good checks were in each span (RULES 15). */
export type CheckQuestion = Asked & CheckRule & { readonly kind: 'checks' };
export type DowntimeAnswer = { readonly kind: 'downtime'; readonly spans: readonly SpanDowntime[] };
export type CheckAnswer = { readonly kind: 'checks'; readonly spans: readonly SpanChecks[] };

export type Question =
  | CountQuestion
  | DurationQuestion
  | AttemptQuestion
  | FunnelQuestion
  | ShareQuestion
  | SumQuestion
  | RowsQuestion
  | TallyQuestion
  | DowntimeQuestion
  | CheckQuestion;
export type Answer =
  | CountAnswer
  | DurationAnswer
  | AttemptAnswer
  | FunnelAnswer
  | ShareAnswer
  | SumAnswer
  | RowsAnswer
  | TallyAnswer
  | DowntimeAnswer
  | CheckAnswer;

/** Questions and answers by key (`first-follow-up/measured`). */
export type Questions = ReadonlyMap<string, Question>;
export type Answers = ReadonlyMap<string, Answer>;

/** What is known of a dataset before anything is asked of it. */
export type DatasetFacts = {
  /** Path from the repository root. */
  readonly file: string;
  readonly rows: number;
  /** How many duplicates its rule dropped; they are not in `rows`. */
  readonly dropped?: number;
  /** First and last time stamp found in the column that places rows in time; undefined for an empty file. */
  readonly first: EpochMs | undefined;
  readonly last: EpochMs | undefined;
  /** From coverage.csv, half-open; undefined where it has no row for this dataset. */
  readonly covered: Span | undefined;
};

/** A row of events.csv. Times are epoch ms; `from`/`through` as a half-open span. */
export type AgreementEvent = {
  readonly row: number;
  readonly at: EpochMs;
  readonly kind: string;
  /** Objective id, or '' for all. */
  readonly objective: string;
  readonly span: Span | undefined;
  readonly effect: string;
  readonly by: string;
  readonly agreedBy: readonly string[];
  /** Id of the clause it is about, '' for none. */
  readonly clause: string;
  /** A figure it states, as written; '' for none. */
  readonly value: string;
  readonly note: string;
};

/** A row of fees.csv: what a service costs in a month. */
export type Fee = {
  readonly row: number;
  readonly service: string;
  /** One machine, account or seat of the service; '' where the file does not say. */
  readonly resource: string;
  /** `2026-05` */
  readonly month: string;
  readonly amount: Exact;
  readonly currency: string;
};

/** What metrics knows of one agreement's data before the questions. */
export type DataFacts = {
  readonly datasets: Readonly<Record<string, DatasetFacts>>;
  readonly events: readonly AgreementEvent[];
  /** Path of events.csv from the repository root. */
  readonly eventsFile: string;
  /** The rows of fees.csv; left out where there is no such file. */
  readonly fees?: readonly Fee[];
};
