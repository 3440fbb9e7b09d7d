import { judgedCount } from '../core/report/counts-as.ts';
import type { AgreementReport } from '../core/report.ts';
import { attainmentWords, type Catalogue, formatPeriod, periodVerdict } from '../language/index.ts';
import { attainedPeriods, attainmentPicture } from './attainment-picture.ts';
import { attainmentText } from './attainment-text.ts';
import type { Chart } from './chart.ts';
import { chartId } from './chart-id.ts';
import { frames } from './frame.ts';

/** Attainment of all objectives over their closed periods; undefined where there is no ratio yet. */
export function attainment(words: Catalogue, report: AgreementReport): Chart | undefined {
  const objectives = report.objectives.filter(objective => attainedPeriods(objective).length > 0);
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
    wide: attainmentPicture(words, objectives, frames.wide),
    narrow: attainmentPicture(words, objectives, frames.narrow),
    table: {
      columns: [tables.objective, tables.period, tables.attainment, tables.verdict],
      rows: objectives.flatMap(objective =>
        attainedPeriods(objective).map(period => [
          objective.title,
          formatPeriod(words, period, objective.every),
          attainmentText(words, period.attainment),
          `${periodVerdict(words, period).mark} ${periodVerdict(words, period).word}`,
        ]),
      ),
    },
  };
}
