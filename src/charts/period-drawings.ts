import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import type { Catalogue } from '../language/index.ts';
import type { VegaChart } from './chart.ts';
import type { ExcludedTime } from './excluded-time.ts';
import { frames } from './frame.ts';
import { periodBars } from './period-bars.ts';
import { periodPlaces } from './period-places.ts';
import { periodTable } from './period-table.ts';

/** Both drawings of an objective and its table, period by period, which are put into words once for all three. */
export function periodDrawings(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  excluded: readonly ExcludedTime[],
  low = 0,
): Pick<VegaChart, 'wide' | 'narrow' | 'table'> {
  const places = periodPlaces(words, objective);
  return {
    wide: periodBars(words, objective, places, excluded, frames.wide, low),
    narrow: periodBars(words, objective, places, excluded, frames.narrow, low),
    table: periodTable(words, report, objective, places),
  };
}
