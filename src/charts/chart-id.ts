import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import type { Chart, ChartKind } from './chart.ts';

/** The name of a chart, unique within a site: `marketing-sales-qualified-leads-cumulative`. */
export function chartId(report: AgreementReport, kind: ChartKind, objective?: ObjectiveReport): Chart['id'] {
  return [report.id, ...(objective === undefined ? [] : [objective.id]), kind].join('-');
}
