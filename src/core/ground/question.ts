import type { Asked, MeasureSpan } from './asked.ts';
import type {
  CheckAnswer,
  CheckQuestion,
  DowntimeAnswer,
  DowntimeQuestion,
} from './availability-question.ts';
import type { EpochMs, PlainDateText, Span } from './calendar/instant.ts';
import type { Clock } from './calendar/working-time.ts';
import type { Carried } from './carried.ts';
import type { Condition } from './condition.ts';
import type { Exact } from './exact.ts';

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

/**
 * Time from one event to another, per span. An item that is not answered is given with its age at `agedTo`, or `until`, once that is over
 * the limit of the span in which it began; until then it is pending, or carried out. One that is promised nothing never is.
 */
export type DurationQuestion = Asked & {
  readonly kind: 'durations';
  /** The event that puts an item into a span: the first of the two, or the second. */
  readonly at: 'from' | 'to';
  readonly from: string;
  readonly to: string;
  readonly clock: Clock;
  /** The same where agreed exclusions stop it, without them: what would be over by it is put off. */
  readonly unpaused?: Clock | undefined;
  /** Nearest-rank percentiles wanted, each in `(0, 1]` as exact text. */
  readonly percentiles: readonly Exact[];
};
export type DurationAnswer = {
  readonly kind: 'durations';
  /** A span without items has no entry; one with only pending or carried out items has 0 items, and 0 for every figure. */
  readonly spans: readonly (Carried & {
    readonly span: string;
    /** answered + waiting; pending ones are not in it. */
    readonly items: number;
    readonly answered: number;
    readonly answeredWithin: number;
    readonly waiting: number;
    readonly pending: number;
    /** How many of those would be too late without agreed exclusions; left out for none. */
    readonly putOff?: number;
    /** Sum over answered and waiting, in ms, as an integer text (may pass 2^53). */
    readonly totalMs: Exact;
    readonly answeredMs: Exact;
    /** Nearest rank: the ceil(p × items)-th smallest, in ms; same order as asked. Of two that are the same the answered one is smaller. */
    readonly percentileMs: readonly number[];
    /** Whether the item at each of those ranks is still waiting. */
    readonly percentileWaits: readonly boolean[];
    /** The two middle values (equal for an odd number of items), in ms. */
    readonly middleMs: readonly [number, number];
    /** Whether one of those is still waiting. */
    readonly middleWaits: boolean;
    /** Items by duration, for the distribution: counts for up to ¼, ½, 1, 2, 4 and more times the limit; a waiting one is just above its age. */
    readonly spread: readonly number[];
    /** Of spans by the second event: those begun before the end of the span that had none of it before `until`. */
    readonly unanswered?: { readonly items: number; readonly oldestMs: number; readonly oldestRow: number };
    readonly firstRow: number;
    readonly lastRow: number;
  })[];
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
  /** The same where agreed exclusions stop it, without them: what would be old enough by it is put off. */
  readonly unpaused?: Clock | undefined;
};
export type AttemptAnswer = {
  readonly kind: 'attempts';
  readonly spans: readonly (Carried & {
    readonly span: string;
    /** All items of the span: how many got exactly `attempts`. */
    readonly all: readonly { readonly attempts: number; readonly items: number }[];
    /** The ones not connected at `until` and at least `withinMs` old. */
    readonly unconnected: readonly { readonly attempts: number; readonly items: number }[];
    /** Not connected and younger. */
    readonly pending: number;
    /** How many of those would be old enough without agreed exclusions; left out for none. */
    readonly putOff?: number;
    readonly firstRow: number;
    readonly lastRow: number;
    /** Range of the attempt rows that counted for the unconnected ones; 0 and 0 for none. */
    readonly firstAttemptRow: number;
    readonly lastAttemptRow: number;
  })[];
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
  /** What rows fulfil of which `kept` says nothing, as the time that they are held against is blank. */
  readonly undue?: Condition | undefined;
};
export type ShareAnswer = {
  readonly kind: 'shares';
  /** A span without rows has no entry. */
  readonly spans: readonly (Carried & {
    readonly span: string;
    /** Rows that fulfil `of`; pending ones are not in it. */
    readonly items: number;
    readonly kept: number;
    /** Rows that may still keep it, where they are not carried out. */
    readonly pending: number;
    /** Of the items those that are `undue`, and the first of them; left out for none. */
    readonly undue?: { readonly items: number; readonly firstRow: number };
    readonly firstRow: number;
    readonly lastRow: number;
  })[];
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

/**
 * The numbers of a column at one rank, by span; rows where it is blank are left out. Without `percentile`, a share in (0, 1] as exact text, the
 * two in the middle.
 */
export type RankQuestion = Asked & {
  readonly kind: 'ranks';
  readonly at: string;
  readonly of: string;
  readonly percentile: Exact | undefined;
};
export type RankAnswer = {
  readonly kind: 'ranks';
  /** A span without numbers has no entry. */
  readonly spans: readonly {
    readonly span: string;
    /** Rows that have a number. */
    readonly items: number;
    /** Nearest rank, the ceil(p × items)-th smallest, twice; else the two middle ones, equal for an odd number of rows. */
    readonly values: readonly [Exact, Exact];
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
  readonly numbers?: readonly string[];
};
/** The day on which data begins, at first or after a hole, and the first one of which something may be missing. */
export type KnownSince = { readonly begins: PlainDateText; readonly missable: PlainDateText };
/** Rows of one or several datasets, with what is left out of them: core does the leaving out, so the answer hands it back. */
export type RowsQuestion = {
  readonly kind: 'rows';
  /** By a name of the indicator's own. */
  readonly sets: Readonly<Record<string, RowSet>>;
  /** What begins in one of these is left out. */
  readonly without: readonly Span[];
  /** Clocks stand still in these. */
  readonly pauses: readonly Span[];
  /** From which days on it is known what came, and on which day something that is due may be missing first; where it matters what was due before. */
  readonly since?: readonly KnownSince[];
  /** Time of which nothing is known, where it matters: what is stamped in it counts for nothing. */
  readonly unknown?: readonly Span[];
  /** All periods, oldest first, where what is undecided at the cut-off of one counts in another. */
  readonly carrying?: readonly MeasureSpan[];
};
export type RowAnswer = {
  readonly row: number;
  /** Cells as they stand in the file, '' where blank. */
  readonly texts: Readonly<Record<string, string>>;
  /** Instants; a day is all of itself, a time starts where it ends. A blank cell has no entry. */
  readonly times: Readonly<Record<string, Span>>;
  /** Nanoseconds after the ms of those times that have any. */
  readonly nanos?: Readonly<Record<string, number>>;
  /** Numbers that were asked for; a blank cell has no entry. */
  readonly numbers?: Readonly<Record<string, Exact>>;
};
export type RowsAnswer = {
  readonly kind: 'rows';
  readonly sets: Readonly<Record<string, readonly RowAnswer[]>>;
  readonly asked: RowsQuestion;
};

/**
 * What core asks of the data, as data. `metrics` answers with integers, exact decimals and row numbers;
 * the meaning (means, percentiles, targets, verdicts) is made in core.
 */
export type Question =
  | CountQuestion
  | DurationQuestion
  | AttemptQuestion
  | FunnelQuestion
  | ShareQuestion
  | SumQuestion
  | RankQuestion
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
  | RankAnswer
  | RowsAnswer
  | TallyAnswer
  | DowntimeAnswer
  | CheckAnswer;

/** Questions and answers by key (`first-follow-up/measured`). */
export type Questions = ReadonlyMap<string, Question>;
export type Answers = ReadonlyMap<string, Answer>;
