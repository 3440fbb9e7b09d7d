import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Funnel } from '../kind.ts';
import type { LeadGoalTerms } from './terms.ts';

/** What a lead goal is computed from. */
export type LeadGoalContext = {
  readonly terms: LeadGoalTerms;
  /** File and path of the target in the terms, for findings. */
  readonly file: string;
  readonly path: TermsPath;
  /** Id of the period the goal is for, for findings. */
  readonly period: string;
  /** The period’s first day, on which its agreed inputs are in force. */
  readonly firstDay: PlainDateText;
  readonly currency: string;
  readonly funnel: Funnel;
  /** Days in force and days in all, for a partial first or last period. */
  readonly days: { readonly part: number; readonly whole: number };
  /** The value before under the same dated target, of a whole period; `bounds` limits the step from it. */
  readonly before: Exact | undefined;
  /** What the objective counts: leads, or their value. */
  readonly inValue: boolean;
};
