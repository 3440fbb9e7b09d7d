import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../format/period.ts';

/** What stands around a chart: its finding, what is drawn, and a text for those who do not see it. */
export type ChartWords = { readonly title: string; readonly subtitle: string; readonly description: string };

/** The verdicts of drawn periods as sentences: which were missed, excused, without data, still running. */
export function verdictSentences(
  words: Catalogue,
  objective: ObjectiveReport,
  periods: readonly PeriodReport[],
): string[] {
  const say = words.charts;
  const names = (verdict: PeriodReport['verdict']): string =>
    words.list(
      periods
        .filter(period => period.verdict === verdict && (verdict !== undefined || period.phase !== 'closed'))
        .map(period => formatPeriod(words, period, objective.every)),
    );
  const missed = names('missed');
  const excused = names('excused');
  const noData = names('no-data');
  const running = names(undefined);
  return [
    ...(missed ? [say.missedIn(missed)] : []),
    ...(excused ? [say.excusedIn(excused)] : []),
    ...(noData ? [say.noDataIn(noData)] : []),
    ...(running ? [say.runningIn(running)] : []),
  ];
}

/** How many bars there are, and from when to when. */
export function barsSentence(
  words: Catalogue,
  objective: ObjectiveReport,
  periods: readonly PeriodReport[],
): string[] {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return [];
  const name = (period: PeriodReport): string => formatPeriod(words, period, objective.every);
  return [words.charts.bars(periods.length, objective.every, name(first), name(last))];
}
