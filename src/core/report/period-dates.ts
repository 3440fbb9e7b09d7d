import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { PeriodRule } from '../ground/calendar/period.ts';

/** How often an objective is judged; a `week` begins on Monday. */
export type Cadence =
  | 'day'
  | 'week'
  | 'week-from-sunday'
  | 'week-from-saturday'
  | 'month'
  | 'quarter'
  | 'year'
  | 'trailing';

/** How often the periods of a rule come round. */
export function cadenceOf(rule: PeriodRule): Cadence {
  if (!('every' in rule)) return 'trailing';
  const { every, weekStart = 'monday' } = rule;
  return every === 'week' && weekStart !== 'monday' ? `week-from-${weekStart}` : every;
}

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
