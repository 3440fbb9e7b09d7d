import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { partyNames } from './parties.ts';

/**
 * Why a period has no target and who can give it one, without a stop: `no target is agreed for this period; Marketing and
 * Sales can agree one`.
 */
export function targetMissingText(
  words: Catalogue,
  report: Pick<AgreementReport, 'parties'>,
  { from, to }: Pick<ObjectiveReport, 'from' | 'to'>,
  { targetMissing }: Pick<PeriodReport, 'targetMissing'>,
): string {
  const row = words.standing.row;
  return targetMissing
    ? row.noTargetBecause[targetMissing](partyNames(words, report, [...from, to]))
    : row.noTarget;
}
