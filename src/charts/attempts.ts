import type { AgreementReport, PeriodReport } from '../core/report.ts';
import {
  attemptsWords,
  type Catalogue,
  detailOf,
  formatNumber,
  formatQuantity,
  type ObjectiveOf,
} from '../language/index.ts';
import { attemptsPicture } from './attempts-picture.ts';
import type { VegaChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { frames } from './frame.ts';

/** Leads by number of attempts in the latest closed period; undefined where none is closed with data. */
export function attempts(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveOf<'depth'>,
): VegaChart | undefined {
  const distributionOf = (period: PeriodReport) => detailOf(objective.indicator, period)?.distribution ?? [];
  const period = objective.periods.findLast(
    each => each.phase === 'closed' && distributionOf(each).length > 0,
  );
  if (period === undefined) return undefined;
  const distribution = distributionOf(period);
  return {
    id: chartId(report, 'attempts', objective),
    objective: objective.id,
    kind: 'attempts',
    ...attemptsWords(words, report, objective, period),
    wide: attemptsPicture(words, distribution, frames.wide),
    narrow: attemptsPicture(words, distribution, frames.narrow),
    table: {
      columns: [words.tables.attempts, words.tables.leads, words.tables.share],
      rows: distribution.map(bar => [
        formatNumber(bar.attempts),
        formatNumber(bar.leads),
        formatQuantity(words, { value: bar.share, unit: { kind: 'share' } }, { style: 'rough' }),
      ]),
    },
  };
}
