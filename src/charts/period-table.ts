import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, leftOutText, usesAllowance } from '../language/index.ts';
import { attainmentText } from './attainment-text.ts';
import type { ChartTable } from './chart.ts';
import type { PeriodPlace } from './period-places.ts';

/** Every period of an objective as the bars show it, oldest first. */
export function periodTable(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  places: readonly PeriodPlace[],
): ChartTable {
  const { tables } = words;
  const attained = usesAllowance(objective) ? tables.allowedUsed : tables.attainment;
  const leftOut = places.map(place => leftOutText(words, report, place.period));
  const some = leftOut.some(text => text !== '');
  return {
    columns: [
      tables.period,
      tables.actual,
      tables.target,
      attained,
      tables.verdict,
      ...(some ? [tables.leftOut] : []),
    ],
    rows: places.map((place, index) => [
      place.periodText,
      place.actualText,
      place.targetText,
      attainmentText(words, place.period),
      place.verdictText,
      ...(some ? [leftOut[index] ?? ''] : []),
    ]),
  };
}
