import type { Exact } from '../exact.ts';
import type { Direction, Unit } from '../quantity.ts';
import type { IndicatorReport } from './indicator.ts';
import type { PeriodReport } from './period.ts';
import type { Verdict } from './verdict.ts';

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
