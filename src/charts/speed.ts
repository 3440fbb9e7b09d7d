import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, rateWords } from '../language/index.ts';
import type { VegaChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { excludedTimes, withExcluded } from './excluded-time.ts';
import { periodDrawings } from './period-drawings.ts';

/** How fast items were answered, or which share in time, per period against the dated target. */
export function speed(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): VegaChart | undefined {
  if (objective.periods.length === 0) return undefined;
  const excluded = excludedTimes(words, report, objective);
  return {
    id: chartId(report, 'speed', objective),
    objective: objective.id,
    kind: 'speed',
    ...withExcluded(words, rateWords(words, report, objective), excluded),
    ...periodDrawings(words, report, objective, excluded),
  };
}
