import { exact } from '../../core/ground/exact.ts';
import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../format/period.ts';
import { wordsOf } from '../indicators/index.ts';
import type { MeasuredPeriod } from '../indicators/kind.ts';
import { rateValue } from './against-target.ts';
import { barsSentence, type ChartWords, verdictSentences } from './chart-words.ts';
import { targetRow } from './objective-state.ts';
import { periodName, standingPeriod } from './periods.ts';

/**
 * Words of the chart of a rate by period: `Follow-up took 1 h 20 min in May, 20 min over target`; `axisFrom` is where its
 * axis begins, if not at 0.
 */
export function rateWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  axisFrom?: string,
): ChartWords {
  const period = standingPeriod(objective);
  return {
    title: period ? rateTitle(words, report, objective, period) : words.charts.nothingYet,
    subtitle: wordsOf(objective.indicator).chartSubtitle(words, objective, { period, axisFrom }),
    description: words.charts.join([
      rateDescription(words, objective),
      ...(axisFrom === undefined ? [] : [words.charts.axisFrom(axisFrom)]),
    ]),
  };
}

function rateTitle(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): string {
  const name = periodName(words, report, objective, period);
  const { actual } = period;
  if ((period.verdict ?? period.status) === 'not-due') return words.charts.nothingDue(name);
  if (!actual) {
    const hasSome = wordsOf(objective.indicator).lacking(words, objective, period, report.zone) !== undefined;
    return (hasSome ? words.charts.tooLittleData : words.charts.noData)(name);
  }
  const measured = { ...period, actual };
  const value = rateValue(words, measured);
  return wordsOf(objective.indicator).chartTitle(words, objective, { period: measured, value, name });
}

/** Bars, their lowest and highest, the newest target and the verdicts, for a screen reader. */
function rateDescription(words: Catalogue, objective: ObjectiveReport): string {
  const say = words.charts;
  const { periods } = objective;
  const measured = periods.filter((period): period is MeasuredPeriod => period.actual !== undefined);
  const sorted = measured.toSorted((a, b) => exact(a.actual.value).compare(exact(b.actual.value)));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const name = (period: PeriodReport): string => formatPeriod(words, period, objective.every);
  const target = periods.findLast(period => period.target)?.target;
  return say.join([
    ...barsSentence(words, objective, periods),
    ...(lowest && highest && lowest !== highest
      ? [say.range(rateValue(words, lowest), name(lowest), rateValue(words, highest), name(highest))]
      : []),
    ...(target ? [say.target(targetRow(words, objective, target))] : []),
    ...verdictSentences(words, objective, periods),
    say.allValues,
  ]);
}
