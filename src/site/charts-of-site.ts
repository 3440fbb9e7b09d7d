import { outcome } from 'virtual:kept';
import type { DrawnChart } from '../pipeline/index.ts';
import { chartName } from './house.ts';

/** A chart's address in its agreement's folder, with the chart itself. */
export type ChartPath = {
  readonly params: { readonly id: string; readonly chart: string };
  readonly props: { readonly drawn: DrawnChart };
};

/** Every chart of the site, for the files that are made of each. */
export function chartPaths(): ChartPath[] {
  return outcome.agreements.flatMap(({ report, charts }) =>
    charts.map(drawn => ({ params: { id: report.id, chart: chartName(report, drawn) }, props: { drawn } })),
  );
}
