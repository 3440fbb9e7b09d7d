import { judgedCount } from '../core/report/counts-as.ts';
import type { AgreementReport } from '../core/report.ts';
import { attainmentWords, type Catalogue } from '../language/index.ts';
import { attained } from './attained.ts';
import { attainmentPicture } from './attainment-picture.ts';
import type { PlainChart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { frames } from './frame.ts';

/** Attainment of all objectives over their closed periods; undefined where there is no ratio yet. */
export function attainment(words: Catalogue, report: AgreementReport): PlainChart | undefined {
  const drawn = report.objectives
    .map(objective => attained(words, objective))
    .filter(({ periods }) => periods.length > 0);
  const objectives = drawn.map(({ objective }) => objective);
  const [first] = objectives;
  if (first === undefined) return undefined;
  const kept = objectives.reduce((total, { tally }) => total + tally.met, 0);
  const judged = objectives.reduce((total, objective) => total + judgedCount(objective), 0);
  const alike = objectives.every(objective => objective.every === first.every);
  const { tables } = words;
  return {
    id: chartId(report, 'attainment'),
    kind: 'attainment',
    title: `${words.headings.attainment}: ${words.tally(kept, judged)}`,
    subtitle: words.charts.attainment.subtitle(
      words.list(objectives.map(objective => objective.title)),
      alike ? first.every : 'trailing',
    ),
    description: words.charts.join([
      ...objectives.map(
        objective => `${objective.title}: ${attainmentWords(words, report, objective).title}.`,
      ),
      words.charts.allValues,
    ]),
    wide: attainmentPicture(drawn, frames.wide),
    narrow: attainmentPicture(drawn, frames.narrow),
    table: {
      columns: [tables.objective, tables.period, tables.attainment, tables.verdict],
      rows: drawn.flatMap(({ objective, periods }) =>
        periods.map(({ period, attainment, mark, word }) => [
          objective.title,
          period,
          attainment,
          `${mark} ${word}`,
        ]),
      ),
    },
  };
}
