import type { ObjectiveReport } from '../core/report.ts';
import type { Catalogue } from '../language/index.ts';
import { attainmentText } from './attainment-text.ts';
import type { ChartTable } from './chart.ts';
import { periodPlaces } from './period-places.ts';

/** Every period of an objective as the bars show it, oldest first. */
export function periodTable(words: Catalogue, objective: ObjectiveReport): ChartTable {
  const { tables } = words;
  const attained = objective.indicator.kind === 'availability' ? tables.allowedUsed : tables.attainment;
  return {
    columns: [tables.period, tables.actual, tables.target, attained, tables.verdict],
    rows: periodPlaces(words, objective, Number.POSITIVE_INFINITY).map(place => [
      place.periodText,
      place.actualText,
      place.targetText,
      attainmentText(words, place.period.attainment),
      place.verdictText,
    ]),
  };
}
