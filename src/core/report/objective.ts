import type { Exact } from '../ground/exact.ts';
import type { Direction, Unit } from '../ground/quantity.ts';
import type { NoData, Verdict } from '../ground/standing.ts';
import type { IndicatorReport } from '../indicators/index.ts';
import type { FromLayer } from '../terms/layers/report.ts';
import type { PeriodReport } from './period.ts';
import type { Cadence } from './period-dates.ts';

export type ObjectiveReport = FromLayer & {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  /** Party ids. */
  readonly from: readonly string[];
  readonly to: string;
  readonly accountable?: string;
  readonly indicator: IndicatorReport;
  /** The column whose groups are judged alone, and whether each must keep the target or their sum. */
  readonly per?: { readonly column: string; readonly whole: 'every-group' | 'pooled' };
  readonly unit: Unit;
  readonly direction: Direction;
  readonly every: Cadence;
  /** Every period that has begun by `asOf`, oldest first. */
  readonly periods: readonly PeriodReport[];
  /** How its periods without data count, where the agreement says so. */
  readonly noData?: NoData;
  /**
   * Closed periods in a row that count like the last one; excused and not-due ones are passed over, and those without
   * data count as `noData` says.
   */
  readonly streak?: { readonly verdict: 'met' | 'missed' | 'no-data'; readonly length: number };
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly outlook?: Outlook;
};

export type Outlook = {
  /** The newest target judged against every closed period with data: how many would have met it. */
  readonly wouldHaveMet: number;
  readonly of: number;
  /** Of a period that runs and is counted by days: the share of draws in which it meets its own target with what it has, and the days that are drawn. */
  readonly running?: { readonly probability: Exact; readonly daysLeft: number };
  /** Seeded bootstrap over past periods: the share of draws in which the next period meets the newest target. */
  readonly probability?: Exact;
  readonly draws: number;
  /** How many of the last closed periods the draws are made from; 0 without draws. */
  readonly from: number;
  /** Whether a draw is one of these periods, or put together from their days. */
  readonly by?: 'day' | 'period';
};
