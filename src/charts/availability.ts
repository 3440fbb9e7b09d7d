import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { availabilityWords, type Catalogue, formatTargetValue } from '../language/index.ts';
import { axisFrom } from './axis-from.ts';
import type { Chart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { frames } from './frame.ts';
import { periodBars } from './period-bars.ts';
import { periodTable } from './period-table.ts';

/** How available a service was, per period against the dated target, on an axis that says where it begins. */
export function availability(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): Chart | undefined {
  const { indicator, unit } = objective;
  if (indicator.kind !== 'availability' || objective.periods.length === 0) return undefined;
  const low = axisFrom(objective);
  const from = low > 0 ? formatTargetValue(words, { value: String(low), unit }) : undefined;
  return {
    id: chartId(report, 'availability', objective),
    objective: objective.id,
    kind: 'availability',
    ...availabilityWords(words, report, { ...objective, indicator }, from),
    wide: periodBars(words, objective, frames.wide, low),
    narrow: periodBars(words, objective, frames.narrow, low),
    table: periodTable(words, objective),
  };
}
