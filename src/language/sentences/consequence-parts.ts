import type { AgreementReport, PeriodDates } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../format/period.ts';

/** `First follow-up, May 2026`: what a consequence is about. */
export function aboutText(
  words: Catalogue,
  report: AgreementReport,
  { objective, ...dates }: PeriodDates & { readonly objective: string },
): string {
  return words.consequences.about(titleOf(report, objective), periodName(words, report, objective, dates));
}

/** The period of an objective by its dates. */
export function periodName(
  words: Catalogue,
  { objectives }: AgreementReport,
  objective: string,
  dates: PeriodDates,
): string {
  return formatPeriod(words, dates, objectives.find(each => each.id === objective)?.every ?? 'month');
}

export function titleOf({ objectives }: AgreementReport, objective: string): string {
  return objectives.find(each => each.id === objective)?.title ?? objective;
}
