import type { AgreementReport, ExclusionReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDateRange } from '../format/date.ts';
import { partyNames } from './parties.ts';

/** `8–9 Mar 2026 left out: phone system replaced (agreed by Marketing and Sales)`. */
export function exclusionSentence(
  words: Catalogue,
  report: Pick<AgreementReport, 'parties'>,
  exclusion: ExclusionReport,
): string {
  const say = words.standing.exclusion;
  const effect = say[exclusion.effect](formatDateRange(words, exclusion.startDate, exclusion.lastDate));
  return say.agreed(effect, exclusion.note, partyNames(words, report, exclusion.agreedBy));
}
