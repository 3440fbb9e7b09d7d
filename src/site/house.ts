import { outcome } from 'virtual:kept';
import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import { catalogue } from '../language/index.ts';
import type { AgreementOutcome, DrawnChart } from '../pipeline/index.ts';

/** The words of every page. */
export const words = catalogue(outcome.settings.languages?.[0] ?? 'en');

const byId = new Map(outcome.agreements.map(agreement => [agreement.report.id, agreement]));

/** The agreement of a page by the `id` in its path; an unknown one is a bug of the page. */
export function agreementOf(id: string | undefined): AgreementOutcome {
  const found = id === undefined ? undefined : byId.get(id);
  if (found === undefined) throw new Error(`No agreement \`${id}\``);
  return found;
}

/** The objective of an agreement by its id, which lint has checked. */
export function objectiveOf(report: AgreementReport, id: string): ObjectiveReport {
  const found = report.objectives.find(objective => objective.id === id);
  if (found === undefined) throw new Error(`No objective \`${id}\` in \`${report.id}\``);
  return found;
}

/** A chart's name within its agreement, for addresses: `qualified-leads-cumulative`. */
export function chartName(report: Pick<AgreementReport, 'id'>, chart: Pick<DrawnChart, 'id'>): string {
  return chart.id.slice(report.id.length + 1);
}
