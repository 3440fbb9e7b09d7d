import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { wordsOf } from '../indicators/index.ts';
import { partsOf } from './groups.ts';
import { periodName } from './periods.ts';

/** Items of a period under a heading. */
export type ItemList = { readonly heading: string; readonly items: readonly string[] };

/** What of a period will be late next: `“First answer” in March: late next, within 30 min if nothing happens`; undefined where nothing will. */
function lateNextOf(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): ItemList | undefined {
  const { indicator, title } = objective;
  const found = wordsOf(indicator).lateNext(words, indicator, period, report.zone);
  if (!found) return undefined;
  const name = periodName(words, report, objective, period);
  return { heading: words.items.lateNext(words.quoted(title), name, found.before), items: found.items };
}

/** The same of all periods of an objective, or of one, of each group that is judged alone, oldest first. */
export function lateNextIn(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  only?: Pick<PeriodReport, 'id'>,
): readonly ItemList[] {
  return partsOf(words, objective).flatMap(part =>
    part.periods
      .filter(({ id }) => !only || id === only.id)
      .flatMap(period => lateNextOf(words, report, part, period) ?? []),
  );
}
