import type { ObjectiveReport, PeriodReport } from '../core/report.ts';
import { type Catalogue, formatPeriodShort } from '../language/index.ts';

/** A period under an axis: `Jul`, and its year for a second line where the text does not hold it. */
export function periodLabel(
  words: Catalogue,
  period: PeriodReport,
  every: ObjectiveReport['every'],
): { readonly text: string; readonly year?: string } {
  const text = formatPeriodShort(words, period, every);
  const [, short, stated] = /^(.*\S) (\d{4})$/.exec(text) ?? [];
  if (short !== undefined && stated !== undefined) return { text: short, year: stated };
  return /\d{4}/.test(text) ? { text } : { text, year: period.startDate.slice(0, 4) };
}
