import type { AgreementReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../format/period.ts';
import { reportDate } from './periods.ts';

/** `suspended: Qualified leads missed in May`; undefined where the duty did not rest. */
export function suspensionText(
  words: Catalogue,
  report: AgreementReport,
  { suspended = [] }: PeriodReport,
): string | undefined {
  if (suspended.length === 0) return undefined;
  const say = words.endings;
  const causes = suspended.map(each => {
    const title = report.objectives.find(({ id }) => id === each.objective)?.title ?? each.objective;
    const name = formatPeriod(words, each, each.every, { within: reportDate(report) });
    return say.counted(title, each.verdict === 'no-data' ? say.counts.noData : say.counts.missed, name);
  });
  return say.suspended(words.list([...new Set(causes)]));
}
