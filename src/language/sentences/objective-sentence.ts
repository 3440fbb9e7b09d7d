import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { wordsOf } from '../indicators/index.ts';
import { ofDeciding } from './groups.ts';
import { lacksPart } from './missing.ts';
import { accumulates, periodName, standingPeriod } from './periods.ts';
import { rateSentence } from './rate.ts';
import { sumSentence } from './sum.ts';

/** One sentence that says how a promise stands in a period, whatever is or is not known about it; the one it stands for if left out. */
export function objectiveSentence(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period = standingPeriod(objective),
): string {
  const say = words.standing;
  if (!period) return say.notBegun(objective.title);
  const name = periodName(words, report, objective, period);
  const state = period.verdict ?? period.status;
  const own = wordsOf(objective.indicator);
  if (state === 'not-due')
    return say.nothingDue(objective.title, name, own.nothingDue(words, objective, period));
  const { actual } = period;
  if (state === 'no-data' || !actual) {
    const hasSome = lacksPart(period) || own.lacking(words, objective, period, report.zone) !== undefined;
    return (hasSome ? say.tooLittleData : say.noData)(objective.title, name);
  }
  const sentence = accumulates(objective) ? sumSentence : rateSentence;
  return ofDeciding(words, objective, period, sentence(words, report, objective, { ...period, actual }));
}
