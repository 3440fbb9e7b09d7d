import type { ConsequenceKind } from '../consequence-kind.ts';
import type { RecoveryReport } from './report.ts';

/** What a missed period lacks is owed until it is made up. */
export const recoveryConsequence: ConsequenceKind<string, RecoveryReport> = {
  all: ({ recoveries = [] }) => recoveries.map(of => ({ remedy: of.remedy, of })),
  isOpen: ({ state }) => state !== 'made-up',
  periods: ({ period }) => [period],
};
