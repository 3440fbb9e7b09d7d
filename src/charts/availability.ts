import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, formatTargetValue, rateWords } from '../language/index.ts';
import { axisFrom } from './axis-from.ts';
import type { VegaChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { excludedTimes, withExcluded } from './excluded-time.ts';
import { periodDrawings } from './period-drawings.ts';

/** How available a service was, per period against the dated target, on an axis that says where it begins. */
export function availability(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): VegaChart | undefined {
  const { unit, periods } = objective;
  if (periods.length === 0) return undefined;
  const low = axisFrom(objective);
  const from = low > 0 ? formatTargetValue(words, { value: String(low), unit }) : undefined;
  const excluded = excludedTimes(words, report, objective);
  return {
    id: chartId(report, 'availability', objective),
    objective: objective.id,
    kind: 'availability',
    ...withExcluded(words, rateWords(words, report, objective, from), excluded),
    ...periodDrawings(words, report, objective, excluded, low),
  };
}
