import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, type ChartWords, excludedLabels } from '../language/index.ts';

/** Time that is left out of an objective, in epoch ms, with what the picture says of it. */
export type ExcludedTime = {
  readonly start: number;
  readonly end: number;
  /** `12–15 Jan excluded` and shorter; absent for a window of maintenance, of which there are many. */
  readonly labels?: readonly [string, string];
  readonly note: string;
};

/** Agreed exclusions of an objective, and the windows of maintenance that were left out of it, in order. */
export function excludedTimes(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): readonly ExcludedTime[] {
  const agreed = report.exclusions
    .filter(each => each.objective === '' || each.objective === objective.id)
    .map(each => ({
      start: Date.parse(each.start),
      end: Date.parse(each.end),
      labels: excludedLabels(words, each),
      note: each.note,
    }));
  const windows = (report.maintenance ?? [])
    .filter(clause => clause.objectives.includes(objective.id))
    .flatMap(clause =>
      clause.windows
        .filter(window => window.excluded.value !== '0')
        .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end), note: clause.text })),
    );
  return [...agreed, ...windows].sort((a, b) => a.start - b.start);
}

/** The words of a chart with a sentence of what is hatched, for those who do not see it. */
export function withExcluded(
  words: Catalogue,
  chart: ChartWords,
  excluded: readonly ExcludedTime[],
): ChartWords {
  const agreed = excluded.flatMap(each => each.labels?.[0] ?? []);
  const windows = excluded.length - agreed.length;
  const say = words.charts;
  return {
    ...chart,
    description: say.join([
      chart.description,
      ...(agreed.length > 0 ? [say.asAgreed(words.list(agreed))] : []),
      ...(windows > 0 ? [say.maintenanceIn(windows)] : []),
    ]),
  };
}
