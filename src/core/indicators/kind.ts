import type { EpochMs, PlainDateText, Span } from '../ground/calendar/instant.ts';
import type { Calendar, Clock } from '../ground/calendar/working-time.ts';
import type { Condition } from '../ground/condition.ts';
import type { Derivation } from '../ground/derivation.ts';
import type { Finding } from '../ground/finding.ts';
import type { Quantity, Unit } from '../ground/quantity.ts';
import type { Answer, MeasureSpan, Question } from '../ground/question.ts';
import type { DetailReport, IndicatorReport, TargetReport } from '../report.ts';
import type { Missing } from './availability/downtime.ts';

/** What an indicator needs to know of the agreement around it. */
export type IndicatorContext = {
  readonly zone: string;
  readonly currency: string;
  /** The resolved `where:`. */
  readonly where: Condition | undefined;
  /** What must have become of a lead for it to count. */
  readonly counted?: Condition | undefined;
  /** Path of a dataset's file from the repository root. */
  readonly file: (dataset: string) => string;
  readonly kindOf: (dataset: string) => string | undefined;
  /** Zone in which a dataset writes its days and times. */
  readonly zoneOf?: (dataset: string) => string;
  /** Name of the only attempts dataset, where an indicator leaves it out. */
  readonly attempts: string | undefined;
  /** Times of a dataset that say when something is due, which is known ahead. */
  readonly due?: (dataset: string) => readonly string[];
  /** The events of a log that any objective names. */
  readonly events?: (log: string) => readonly string[];
  /** Whether a column of a dataset holds amounts of money. */
  readonly isMoney?: (dataset: string, column: string) => boolean;
  /** Working days, by the calendar that the indicator names or the agreement's. */
  readonly calendar?: Calendar | undefined;
  /** The objective's first day in force. */
  readonly firstDay?: PlainDateText;
  /** The title of an objective. */
  readonly titleOf?: (objective: string) => string | undefined;
  /** The indicator's clock, stopped during `pauses`. */
  readonly clock: (pauses: readonly Span[]) => Clock;
  /** A clock of its own kind, on some desks; the agreement’s calendar where none is named. */
  readonly clockOn: (
    kind: 'working' | 'wall',
    calendars: readonly string[] | undefined,
    pauses: readonly Span[],
  ) => Clock;
};

/** One measurement to be asked for: some periods, with or without agreed exclusions. */
export type Request = {
  readonly spans: readonly MeasureSpan[];
  /** Items that begin in these are left out. */
  readonly without: readonly Span[];
  /** The clock stands still in these. */
  readonly pauses: readonly Span[];
  /** The promised duration in ms, for indicators of time; spans are grouped by it. */
  readonly promisedMs: number | undefined;
  /** What the data covers. */
  readonly covered?: Span | undefined;
};

/** What one period's answer says. */
export type Reading = {
  /** True where there was nothing to judge: no lead to answer. */
  readonly nothingDue: boolean;
  readonly actual?: Quantity;
  readonly derivation?: Derivation;
  readonly detail?: DetailReport;
};

/** One way to measure: what it asks of the data, and how it reads the answer. */
export type Indicator = {
  readonly unit: Unit;
  readonly report: IndicatorReport;
  /** Datasets whose coverage a period needs. */
  readonly datasets: readonly string[];
  /** Path of the file whose rows are the items. */
  readonly file: string;
  /** A duration the indicator itself promises, in ms of its clock: `within`. */
  readonly promisedMs: number | undefined;
  /** Whether it measures by a clock, which runs on to the cut-off and can be paused. */
  readonly isTimed: boolean;
  /** Whether its amounts are ratios, which neither add up over a period nor prorate. */
  readonly isRatio?: boolean;
  /** Whether its durations run on working time. */
  readonly clock: 'working' | 'wall';
  /** What time without data counts as, where it does not leave a period without data. */
  readonly missing?: Missing;
  /** When the last of its promises is due for what began at an instant, where they run on several clocks. */
  readonly lastDue?: (at: EpochMs) => EpochMs;
  /** Undefined where it asks nothing of the data: a composite is read from what its members came to. */
  ask(request: Request): Question | undefined;
  read(answer: Answer, span: MeasureSpan, target: TargetReport | undefined): Reading;
  /** What is wrong with the rows in the light of the terms, over all periods that an answer is for. */
  check?(answer: Answer, spans: readonly MeasureSpan[]): readonly Finding[];
};
