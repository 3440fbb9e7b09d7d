import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { wordsOf } from '../indicators/index.ts';
import type { Reading } from '../indicators/kind.ts';
import { unansweredOf } from './unanswered.ts';

/** Figures beside the number of a period, which it would hide; of one that is judged per group also what waits in all of them. */
export function besideReadings(
  words: Catalogue,
  { indicator }: ObjectiveReport,
  period: PeriodReport,
): readonly Reading[] {
  const own = wordsOf(indicator).beside(words, indicator, period);
  const { unanswered } = period;
  if (!unanswered) return own;
  return [...own, { name: words.groups.unanswered, text: unansweredOf(words, unanswered) }];
}
