import { judgedCount } from '../../core/report/counts-as.ts';
import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { barsSentence, type ChartWords, verdictSentences } from './chart-words.ts';
import { periodVerdict } from './period-verdict.ts';
import { periodName } from './periods.ts';

/** Words of the chart of attainment over time: `Kept in 9 of 11 months, missed in May`. */
export function attainmentWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): ChartWords {
  const say = words.charts;
  return {
    title: attainmentTitle(words, report, objective),
    subtitle: say.attainment.subtitle(objective.title, objective.every),
    description: say.join([
      ...barsSentence(words, objective, objective.periods),
      ...verdictSentences(words, objective, objective.periods),
      say.allValues,
    ]),
  };
}

function attainmentTitle(words: Catalogue, report: AgreementReport, objective: ObjectiveReport): string {
  const say = words.charts.attainment;
  const { tally, every } = objective;
  const judged = judgedCount(objective);
  const last = objective.periods.findLast(period => period.verdict !== undefined);
  if (judged === 0 || !last) return say.nothing(every);
  if (tally.met === judged) return say.all(judged, every);
  const counted = tally.met === 0 ? say.none(judged, every) : say.some(tally.met, judged, every);
  if (judged === 1) return counted;
  return `${counted}${say.last(periodVerdict(words, last).word, periodName(words, report, objective, last))}`;
}
