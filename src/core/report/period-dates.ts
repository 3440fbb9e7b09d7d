import type { PlainDateText } from '../ground/calendar/instant.ts';

/** How often an objective is judged. */
export type Cadence = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'trailing';

/** A period of an objective, as consequences name it. */
export type PeriodDates = {
  /** Id of the period: `2026-05`. */
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  /** The last day in it. */
  readonly lastDate: PlainDateText;
  readonly days: number;
};
