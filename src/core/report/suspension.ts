import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Verdict } from '../ground/standing.ts';
import type { Cadence } from './period-dates.ts';

/** Why a duty rested in a period (RULES 22): a clause, and the period of another objective that set it off. */
export type SuspensionReport = {
  /** Id of the clause. */
  readonly remedy: string;
  readonly objective: string;
  readonly every: Cadence;
  readonly period: string;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  readonly days: number;
  readonly verdict: Verdict;
};
