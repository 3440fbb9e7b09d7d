import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, rateWords, wordsOf } from '../language/index.ts';
import type { VegaChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { excludedTimes, withExcluded } from './excluded-time.ts';
import { periodDrawings } from './period-drawings.ts';

/** A share of rows or of deliveries, a sum over a number, or a composite, per period against the dated target. */
export function ratio(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): VegaChart | undefined {
  const { indicator, periods } = objective;
  if (periods.length === 0 || wordsOf(indicator).accumulates(indicator)) return undefined;
  const excluded = excludedTimes(words, report, objective);
  return {
    id: chartId(report, 'ratio', objective),
    objective: objective.id,
    kind: 'ratio',
    ...withExcluded(words, rateWords(words, report, objective), excluded),
    ...periodDrawings(words, report, objective, excluded),
  };
}
