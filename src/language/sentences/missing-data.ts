import type { AgreementReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDateRange } from '../format/date.ts';
import { dateOf, formatSpan, lastDateBefore } from '../format/instant.ts';

/**
 * What data lacks, and what to write in coverage.csv once it is there (RULES 3): `Nothing is known of tickets for 5–7 Jun 2026, between
 * metrics/coverage.csv:2 and metrics/coverage.csv:3; once it is, let metrics/coverage.csv:2 be through 2026-06-07.`
 */
export function missingDataSentences(
  words: Catalogue,
  { id, zone }: Pick<AgreementReport, 'id' | 'zone'>,
  { missingData = [] }: Pick<PeriodReport, 'missingData'>,
): readonly string[] {
  return missingData.map(({ dataset, service, from, until, file, before, after }) => {
    const short = file.replace(`slas/${id}/`, '');
    const at = (line: number | undefined) => (line === undefined ? undefined : `${short}:${line}`);
    return words.standing.missing.uncovered(dataset, service, daysOrTimes(words, from, until, zone), {
      file: short,
      before: at(before),
      after: at(after),
      first: dateOf(from, zone),
      last: lastDateBefore(until, zone),
    });
  });
}

/** Whole days by their dates, else from one instant to the other. */
function daysOrTimes(words: Catalogue, from: string, until: string, zone: string): string {
  const isMidnight = (at: string) => dateOf(at, zone) !== lastDateBefore(at, zone);
  return isMidnight(from) && isMidnight(until)
    ? formatDateRange(words, dateOf(from, zone), lastDateBefore(until, zone))
    : formatSpan(words, from, until, zone);
}
