import { type Exact, exact, exactText, one } from '../../core/ground/exact.ts';
import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAttainment } from '../format/attainment.ts';
import { wordsOf } from '../indicators/index.ts';

type Of = Pick<ObjectiveReport, 'indicator'>;

/** Whether attainment is what was used of what the target allows, as of availability, so that less is better. */
export function usesAllowance({ indicator }: Of): boolean {
  return wordsOf(indicator).usesAllowance;
}

/** What attainment is called: of availability it is what was used of the downtime, failures or checks allowed. */
export function attainmentLabel(words: Catalogue, objective: Of): string {
  return usesAllowance(objective) ? words.tables.allowanceUsed : words.tables.attainment;
}

/** What a period attained. */
type Attained = Pick<PeriodReport, 'attainment' | 'attainmentBound'>;

/** What a period attained, where the figure is a bound as one too: `103.5 %`, `at most 50.0 %`. Empty where there is none. */
export function attainmentValue(words: Catalogue, { attainment, attainmentBound }: Attained): string {
  if (attainment === undefined) return '';
  const text = formatAttainment(attainment);
  return attainmentBound ? words.bounds[attainmentBound](text) : text;
}

/** The same in a table; of availability the share of the allowed downtime, `40.0 % used`. */
export function attainmentShown(words: Catalogue, objective: Of, period: Attained): string {
  const text = attainmentValue(words, period);
  return text !== '' && usesAllowance(objective) ? words.cli.used(text) : text;
}

/**
 * Attainment in a sentence: `103.5 % of the target`, `40.0 % of the allowed downtime used`. Where there is none, as a figure or target is below 0, it says
 * so (RULES 23); empty where there is none for another reason.
 */
export function attainmentNote(
  words: Catalogue,
  { indicator }: Of,
  period: Attained & Pick<PeriodReport, 'actual' | 'target'>,
): string {
  if (period.attainment === undefined) {
    const both = period.target ? [period.actual, period.target.value] : [];
    return both.some(each => each && exact(each.value).compare(0) < 0) ? words.cli.noShare : '';
  }
  return wordsOf(indicator).attained(words, indicator, attainmentValue(words, period));
}

/** How far a promise was kept, for bars and trends where more is better: a whole bar while downtime is within what is allowed. */
export function keptShare(objective: Of, attainment: Exact | undefined): Exact | undefined {
  if (attainment === undefined || !usesAllowance(objective)) return attainment;
  const used = exact(attainment);
  return used.lte(1) ? '1' : exactText(one.div(used));
}
