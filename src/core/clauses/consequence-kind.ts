import type { ClauseReports } from './so-far.ts';

/** How one kind of consequence stands in a report, and what it still asks of somebody. */
export type ConsequenceKind<Remedy extends string | undefined, Of> = {
  /** All of the kind, with the id of the clause they follow from. */
  all(report: ClauseReports): readonly { readonly remedy: Remedy; readonly of: Of }[];
  /** True where somebody still has to do something about it. */
  isOpen(of: Of): boolean;
  /** Ids of the periods of its objective that it is about. */
  periods(of: Of): readonly string[];
};
