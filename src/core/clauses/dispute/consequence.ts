import type { ConsequenceKind } from '../consequence-kind.ts';
import type { DisputeReport } from './report.ts';

/** A disputed figure waits to be settled or withdrawn; it follows from no clause. */
export const disputeConsequence: ConsequenceKind<undefined, DisputeReport> = {
  all: ({ disputes = [] }) => disputes.map(of => ({ remedy: undefined, of })),
  isOpen: ({ state }) => state === 'open',
  periods: ({ period }) => [period],
};
