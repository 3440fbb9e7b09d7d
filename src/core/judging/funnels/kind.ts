import type { AgreementTerms } from '../../agreement/terms.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { DataFacts } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Answer, Question } from '../../ground/question.ts';
import type { FunnelSums } from '../../targets/kind.ts';

/** Where a funnel is read, and what is known of the data. */
export type FunnelAround = {
  readonly dataset: string;
  readonly terms: Pick<AgreementTerms, 'datasets' | 'timezone' | 'currency'>;
  readonly facts: DataFacts;
};

/** A month of a funnel that its data covers, and since when it is final (RULES 9). */
export type FinalMonth = { readonly month: string; readonly final: EpochMs };

/** What was read of a funnel. */
export type FunnelBook = {
  /** Oldest first. */
  readonly months: readonly FinalMonth[];
  /** Its sums as they stood at the end of a month; the same list for the same month. */
  partsAt(month: string | undefined): readonly FunnelSums[];
  /** What is wrong with its rows. */
  readonly findings: readonly Finding[];
};

/** How the rows of one kind of dataset make a funnel. */
export type FunnelSource = {
  question(around: Omit<FunnelAround, 'facts'>): Question;
  /** Undefined where it was not answered. */
  read(around: FunnelAround, answer: Answer | undefined): FunnelBook | undefined;
};
