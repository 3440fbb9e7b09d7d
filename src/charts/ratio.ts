import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, deliveryWords, ratioWords } from '../language/index.ts';
import type { Chart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { excludedTimes, withExcluded } from './excluded-time.ts';
import { frames } from './frame.ts';
import { periodBars } from './period-bars.ts';
import { periodTable } from './period-table.ts';

/** A share of rows or of deliveries, a sum over a number, or a composite, per period against the dated target. */
export function ratio(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): Chart | undefined {
  const { indicator } = objective;
  const { periods } = objective;
  if (periods.length === 0) return undefined;
  const isRatio = indicator.kind === 'share' || indicator.kind === 'each' || indicator.kind === 'measure';
  if (!isRatio && indicator.kind !== 'delivery' && indicator.kind !== 'composite') return undefined;
  if (indicator.kind === 'measure' && indicator.per === undefined) return undefined;
  const text =
    indicator.kind === 'delivery'
      ? deliveryWords(words, report, { ...objective, indicator })
      : ratioWords(words, report, { ...objective, indicator });
  const excluded = excludedTimes(words, report, objective);
  return {
    id: chartId(report, 'ratio', objective),
    objective: objective.id,
    kind: 'ratio',
    ...withExcluded(words, text, excluded),
    wide: periodBars(words, objective, excluded, frames.wide),
    narrow: periodBars(words, objective, excluded, frames.narrow),
    table: periodTable(words, report, objective),
  };
}
