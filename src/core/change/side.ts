import type { AgreementTerms } from '../agreement/terms.ts';
import type { Calendar } from '../ground/calendar/working-time.ts';
import type { AgreementReport } from '../judging/report/agreement.ts';

/** One side of a change: an agreement as a commit or a folder has it, judged on the day that both sides are judged on. */
export type Side = {
  readonly report: AgreementReport;
  /** After its layers. */
  readonly terms: AgreementTerms;
  /** The same as it was written: fields, lists and texts. */
  readonly written: unknown;
  /** Those that it uses, by id. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** Its own prose, without the frontmatter. */
  readonly prose: string;
};

/** What an agreement is made of, by who answers for a change of it. `kept` is Kept itself, whose rules may have changed. */
export const inputs = ['terms', 'layer', 'calendar', 'data', 'kept'] as const;
export type Input = (typeof inputs)[number];

/**
 * What one input does by itself, of a change of several: the base with this input of the head, and the head with that of the base.
 * Undefined where the two do not go together, so that nothing can be judged.
 */
export type Corner = {
  readonly input: Input;
  readonly alone: Side | undefined;
  readonly without: Side | undefined;
};
