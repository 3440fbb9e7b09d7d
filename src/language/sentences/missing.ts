import type { AgreementReport, DatasetReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../format/period.ts';
import { wordsOf } from '../indicators/index.ts';
import { missingDataSentences } from './missing-data.ts';
import { promisers } from './parties.ts';

/** What is missing and who can supply it: `No data for May 2026 yet. Marketing supplies metrics/leads.csv.` */
export function missingSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): string {
  if (period.verdict === 'not-due' || period.status === 'not-due')
    return words.standing.nothingDue(
      objective.title,
      formatPeriod(words, period, objective.every),
      wordsOf(objective.indicator).nothingDue(words, objective, period),
    );
  const own = wordsOf(objective.indicator).missing(words, objective, period);
  if (own !== undefined) return own;
  const say = words.standing.missing;
  const file = datasetOf(words, report, objective)?.file.replace(`slas/${report.id}/`, '');
  const name = formatPeriod(words, period, objective.every);
  const lacking =
    wordsOf(objective.indicator).lacking(words, objective, period, report.zone) ??
    (lacksPart(period) ? say.tooLittle(name) : say.noData(name));
  const uncovered = missingDataSentences(words, report, period);
  return [lacking, ...uncovered, say.supplies(promisers(words, report, objective), file)].join(' ');
}

/** Whether data is there for some of a period that needs more. */
export function lacksPart({ missingData = [], start, end }: PeriodReport): boolean {
  const isAll = ({ from, until }: (typeof missingData)[number]) => from <= start && until >= end;
  return missingData.length > 0 && !missingData.some(isAll);
}

/** The dataset that counts the objective's items: the one named for them, in the singular or the plural. */
function datasetOf(
  words: Catalogue,
  report: AgreementReport,
  { indicator }: ObjectiveReport,
): DatasetReport | undefined {
  if (!('item' in indicator)) return undefined;
  const item = indicator.item.toLowerCase();
  const names = words.nouns.find(each => each.keys.includes(item))?.keys ?? [item];
  return report.data.find(dataset => names.includes(dataset.name) || names.includes(dataset.kind));
}
