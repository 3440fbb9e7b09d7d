import type { AgreementReport, PeriodReport } from '../core/report.ts';
import { type Catalogue, cumulativeWords, detailOf, type ObjectiveOf } from '../language/index.ts';
import type { VegaChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { countedDays } from './counted-days.ts';
import { type CountedPeriod, cumulativePicture } from './cumulative-picture.ts';
import { excludedTimes, withExcluded } from './excluded-time.ts';
import { frames } from './frame.ts';

/**
 * The waterfall of a goal that adds up: the running period, else the latest one with days. Undefined where no period
 * has been counted.
 */
export function cumulative(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveOf<'count' | 'value' | 'measure'>,
): VegaChart | undefined {
  const period = objective.periods.flatMap(each => counted(objective, each)).at(-1);
  if (period === undefined) return undefined;
  const exclusions = report.exclusions.filter(
    each => each.objective === '' || each.objective === objective.id,
  );
  const hatched = excludedTimes(words, report, objective).filter(
    each => each.start < Date.parse(period.end) && each.end > Date.parse(period.start),
  );
  const days = countedDays(words, objective, period.detail);
  const picture = (size: keyof typeof frames) =>
    cumulativePicture(words, objective, { period, days }, exclusions, frames[size]);
  const paced = days.some(day => day.pace !== undefined);
  return {
    id: chartId(report, 'cumulative', objective),
    objective: objective.id,
    kind: 'cumulative',
    ...withExcluded(words, cumulativeWords(words, report, objective, period), hatched),
    wide: picture('wide'),
    narrow: picture('narrow'),
    table: {
      columns: [words.tables.date, words.tables.cumulative, ...(paced ? [words.tables.pace] : [])],
      rows: days.map(({ date, roughly, pace }) => [date, roughly, ...(paced ? [pace?.text ?? ''] : [])]),
    },
  };
}

function counted(
  { indicator }: ObjectiveOf<'count' | 'value' | 'measure'>,
  period: PeriodReport,
): readonly CountedPeriod[] {
  const detail = detailOf(indicator, period);
  if (detail === undefined || !('days' in detail)) return [];
  return detail.days.length === 0 && period.actual === undefined ? [] : [{ ...period, detail }];
}
