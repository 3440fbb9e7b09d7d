import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { wordsOf } from '../indicators/index.ts';
import { periodName } from './periods.ts';

/** Items of a period that will be late next, under a heading. */
export type LateNextList = { readonly heading: string; readonly items: readonly string[] };

/** What of a period will be late next: `“First answer” in March: late next, within 30 min if nothing happens`; undefined where nothing will. */
export function lateNextOf(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): LateNextList | undefined {
  const { indicator, title } = objective;
  const found = wordsOf(indicator).lateNext(words, indicator, period, report.zone);
  if (!found) return undefined;
  const name = periodName(words, report, objective, period);
  return { heading: words.items.lateNext(words.quoted(title), name, found.before), items: found.items };
}

/** The same of all periods of an objective, oldest first. */
export function lateNextIn(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
): readonly LateNextList[] {
  return objective.periods.flatMap(period => lateNextOf(words, report, objective, period) ?? []);
}
