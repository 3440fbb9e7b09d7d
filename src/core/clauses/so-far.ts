import type { ObjectiveReport } from '../report/objective.ts';
import type { CreditReport } from './credit/report.ts';
import type { CreditTermsReport } from './credit/report-of-terms.ts';
import type { DisputeReport } from './dispute/report.ts';
import type { EndingReport } from './ending/report.ts';
import type { EscalationReport } from './escalation/report.ts';
import type { RecoveryReport } from './recovery/report.ts';
import type { StrikesReport } from './strike/report.ts';

/** What clauses add to the report of an agreement; each absent where no clause asks for it. */
export type ClauseReports = {
  /** Credits that closed periods earned, clause by clause and oldest first. */
  readonly credits?: readonly CreditReport[];
  /** Strikes by clause. */
  readonly strikes?: readonly StrikesReport[];
  /** What missed periods still have to make up, clause by clause and oldest first. */
  readonly recoveries?: readonly RecoveryReport[];
  /** Objectives with misses that were escalated, clause by clause. */
  readonly escalations?: readonly EscalationReport[];
  /** Figures that a party disputes or disputed; absent without any. */
  readonly disputes?: readonly DisputeReport[];
  /** How the clauses of `termination` stand that are computed, or that notice was given of. */
  readonly endings?: readonly EndingReport[];
};

/** What was judged before a clause is: the objectives, and what the clauses before it gave. */
export type SoFar = ClauseReports & { readonly objectives: readonly ObjectiveReport[] };

/** What a clause shows of its own terms beside its text. */
export type ClauseTermsReport = {
  /** What it gives, where it is a credit clause. */
  readonly credit?: CreditTermsReport;
};
