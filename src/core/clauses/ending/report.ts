import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Source } from '../../ground/derivation.ts';
import type { EndingKind } from '../../ground/kinds.ts';
import type { Verdict } from '../../ground/standing.ts';
import type { ObjectiveReport } from '../../report/objective.ts';

/** How far the condition of an ending is; `noticed` once a party has used it. Nothing is ever ended here. */
export type EndingState = 'not-met' | 'met' | 'lapsed' | 'noticed';

/** How a clause about ending the agreement stands (RULES 27). */
export type EndingReport = {
  /** Id of the clause. */
  readonly clause: string;
  /** `text` is in words alone, and reported once notice of it was given. */
  readonly kind: EndingKind | 'text';
  readonly state: EndingState;
  /** When the condition came to be met, and the day it was. */
  readonly since?: string;
  readonly sinceDate?: PlainDateText;
  /** The last day to give notice, and the last instant where that is not the end of the day. */
  readonly exerciseBy?: PlainDateText;
  readonly exerciseUntil?: string;
  readonly noticeDays?: number;
  /** Parties that may end. */
  readonly mayEnd: readonly string[];
  /** What is counted: an objective for itself, or several together. The one that is met, or nearest to it, comes first. */
  readonly cases: readonly EndingCase[];
  readonly consents?: readonly {
    readonly party: string;
    readonly at: string;
    readonly date: PlainDateText;
    readonly source: Source;
  }[];
  /** Parties whose consent is not recorded. */
  readonly missing?: readonly string[];
  readonly notice?: EndingNotice;
};

export type EndingNotice = {
  readonly at: string;
  readonly date: PlainDateText;
  readonly by: string;
  /** The first day on which the agreement could be at an end. */
  readonly earliestEnd?: PlainDateText;
  readonly source: Source;
};

/** A count of periods towards an ending. */
export type EndingCase = {
  readonly objectives: readonly string[];
  readonly every: ObjectiveReport['every'];
  /** Whether a period counts by the one objective, or by any or all of several. */
  readonly together: 'same' | 'any' | 'all';
  /** So many periods of so many in a row. */
  readonly count: number;
  readonly of: number;
  readonly state: 'not-met' | 'met' | 'lapsed';
  readonly since?: string;
  readonly sinceDate?: PlainDateText;
  readonly exerciseBy?: PlainDateText;
  readonly exerciseUntil?: string;
  readonly mayEnd: readonly string[];
  /** The periods that completed it. */
  readonly made?: readonly EndingPeriod[];
  /** The periods that count towards it now; `count` less these are still needed. */
  readonly counting: readonly EndingPeriod[];
  /** Where notice of each miss is needed: the newest one that was not given notice of, and the last day and time for it. */
  readonly awaiting?: {
    readonly period: EndingPeriod;
    readonly noticeBy: PlainDateText;
    readonly noticeUntil?: string;
  };
};

/** A period that counts. */
export type EndingPeriod = {
  readonly id: string;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  readonly days: number;
  /** The objectives that count in it, with their verdicts. */
  readonly objectives: readonly { readonly id: string; readonly verdict: Verdict; readonly cutOff: string }[];
  /** The notice of it, where the agreement asks for one. */
  readonly notice?: Source;
};
