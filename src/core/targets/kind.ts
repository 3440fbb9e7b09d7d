import type { ColumnUse, DatasetsAround } from '../datasets/datasets-around.ts';
import type { EpochMs, PlainDateText } from '../ground/calendar/instant.ts';
import type { StepName } from '../ground/derivation.ts';
import type { Exact } from '../ground/exact.ts';
import type { Finding, TermsPath } from '../ground/finding.ts';
import type { IndicatorKind, TargetKind } from '../ground/kinds.ts';
import type { Direction, Unit } from '../ground/quantity.ts';
import type { Say } from '../ground/say.ts';
import type { PeriodTerms } from '../terms/period.ts';
import type { Threshold } from '../terms/threshold.ts';
import type { MidPeriod } from './dated.ts';
import type { TargetReport } from './report.ts';

/** A kind of target: what it is once its terms are known. */
export type Kind<Terms> = { of(terms: Terms): Target };

/** What a target may know of the objective it is set for, whatever is measured. */
export type Targeted = {
  /** The name of what is measured, for findings. */
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  /** Whether its figure may be below 0; false where the terms could say so, undefined where it never is. */
  readonly negative: boolean | undefined;
  readonly period: PeriodTerms;
  readonly tallied: 'rows' | 'value' | undefined;
  readonly segmentedBy: string | undefined;
  readonly addsUp: boolean;
  readonly countsItems: boolean;
  /** Whether its share is of a whole, so that it is never above 100 %. */
  readonly isOfWhole: boolean;
  readonly groupedBy: string | undefined;
  readonly composes: 'figures' | 'attainments' | undefined;
  /** The clock that lengths run on; undefined where there is none, or several. */
  readonly clock: 'working' | 'wall' | undefined;
};

/** What it may know of the agreement. */
export type TargetAround = DatasetsAround & { readonly currency: string; readonly of: Targeted };

/** A target as agreed: what the rest asks of it, whatever its kind. */
export type Target = {
  readonly kind: TargetKind;
  /** First day it is in force. */
  readonly from: string | undefined;
  readonly midPeriod: MidPeriod | undefined;
  readonly direction: Direction;
  /** What a line of a derivation calls it. */
  readonly line: StepName;
  /** What is agreed once for every period; undefined where it is computed. */
  readonly threshold: Threshold | undefined;
  /** The days inside it on which one of its inputs changes, each with the one before, below the target. */
  changes?(): readonly {
    readonly from: PlainDateText | undefined;
    readonly before: PlainDateText | undefined;
    readonly path: TermsPath;
  }[];
  /** Which rates stand in it once it is announced, for whoever takes them from there. */
  readonly announces: { readonly closeRate: boolean; readonly dealSize: boolean };
  /** The funnel it is computed from. */
  funnel(around: Pick<DatasetsAround, 'datasets'>): string | undefined;
  columns(around: Pick<DatasetsAround, 'datasets'>): readonly ColumnUse[];
  /** What is wrong with its terms, below the target; `indicator` is where what is measured stands. */
  check(say: Say, around: TargetAround, indicator: Say): void;
  make(context: TargetContext): Made;
};

/** Sums over rows of one month and segment, with the rows they are of; each row is behind those sums alone that it adds to. */
export type FunnelSums = {
  /** Id of the month: `2026-05`. */
  readonly period: string;
  readonly segment: string;
  /** Sums by role: leads, customers, revenue, marketing_revenue, total_revenue, cycle_days and further stages. */
  readonly values: Readonly<Record<string, Exact>>;
  /** The rows by their path from the repository root, as numbers of the file. */
  readonly behind: readonly RowsOfFile[];
};
export type RowsOfFile = { readonly file: string; readonly rows: readonly number[] };

/** A funnel as of an instant, with its months that were past their own cut-off by then. */
export type Funnel = {
  readonly parts: readonly FunnelSums[];
  /** Last month that was past its own cut-off when the target's period began; undefined for none. */
  readonly lastFinal: string | undefined;
  /** Whether customers stand in the month they closed or in the month of their lead. */
  readonly customersBy: 'closing' | 'lead';
};
export type FunnelAt = (dataset: string, at: EpochMs) => Funnel | undefined;

/** What a target is made from in one period. */
export type TargetContext = Pick<DatasetsAround, 'datasets'> & {
  readonly currency: string;
  readonly unit: Unit;
  readonly isRatio: boolean;
  /** File and path of the target in the terms, for findings. */
  readonly file: string;
  readonly path: TermsPath;
  readonly period: {
    readonly id: string;
    readonly start: EpochMs;
    readonly startDate: PlainDateText;
    readonly days: number;
    readonly fullDays?: number | undefined;
  };
  /** That of the period before, where it was a whole one. */
  readonly before: TargetReport | undefined;
  readonly funnelAt: FunnelAt;
  /** The targets of the objectives it is made of as one; undefined where one of them has none. */
  ofMembers(): TargetReport | undefined;
};

/** The target of a period, or the findings that say why there is none. */
export type Made = { readonly target?: TargetReport; readonly findings: readonly Finding[] };
