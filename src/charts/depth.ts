import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, rateWords } from '../language/index.ts';
import type { VegaChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { excludedTimes, withExcluded } from './excluded-time.ts';
import { periodDrawings } from './period-drawings.ts';

/** How often unconnected items were tried, per period against the dated target. */
export function depth(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): VegaChart | undefined {
  if (objective.periods.length === 0) return undefined;
  const excluded = excludedTimes(words, report, objective);
  return {
    id: chartId(report, 'depth', objective),
    objective: objective.id,
    kind: 'depth',
    ...withExcluded(words, rateWords(words, report, objective), excluded),
    ...periodDrawings(words, report, objective, excluded),
  };
}
