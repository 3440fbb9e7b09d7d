import type { IndicatorKind } from '../core/ground/kinds.ts';
import type { AgreementReport, IndicatorReport, ObjectiveReport } from '../core/report.ts';
import { type Catalogue, type ObjectiveOf, ofDeciding, standingPeriod } from '../language/index.ts';
import { attainment } from './attainment.ts';
import { attempts } from './attempts.ts';
import { availability } from './availability.ts';
import type { Chart } from './chart.ts';
import { cumulative } from './cumulative.ts';
import { depth } from './depth.ts';
import { ratio } from './ratio.ts';
import { speed } from './speed.ts';

export type {
  Chart,
  ChartKind,
  ChartTable,
  VegaChart,
  VegaLiteSpec,
} from './chart.ts';
export { createDrawer, type Drawer, directDrawer } from './drawer.ts';

/** Draws an objective; undefined where there is nothing to draw yet. */
type Draw<Kind extends IndicatorKind> = {
  draw(words: Catalogue, report: AgreementReport, objective: ObjectiveOf<Kind>): Chart | undefined;
}['draw'];
type AllDraws = { readonly [Kind in IndicatorKind]: readonly Draw<Kind>[] };

/** The charts of each kind of indicator, in the order they are shown. */
const drawsOfKind = {
  count: [cumulative],
  value: [cumulative],
  speed: [speed],
  depth: [depth, attempts],
  each: [ratio],
  share: [ratio],
  measure: [cumulative, ratio],
  delivery: [ratio],
  availability: [availability],
  composite: [ratio],
} satisfies AllDraws;

/** The charts of an agreement: objective by objective in the agreement's order, then the one of the whole. */
export function chartsOf(report: AgreementReport, words: Catalogue): readonly Chart[] {
  const ofObjectives = report.objectives.flatMap(objective =>
    drawsOf(objective.indicator).map(draw => {
      const chart = draw(words, report, objective);
      return chart && ofGroups(words, objective, chart);
    }),
  );
  return [...ofObjectives, attainment(words, report)].filter(chart => chart !== undefined);
}

/** A chart of an objective that every group must keep draws, of each period, the group that decides, and says so. */
function ofGroups(words: Catalogue, objective: ObjectiveReport, chart: Chart): Chart {
  if (objective.per?.whole !== 'every-group') return chart;
  return {
    ...chart,
    title: ofDeciding(words, objective, standingPeriod(objective), chart.title),
    subtitle: words.groups.chart(chart.subtitle, objective.per.column),
  };
}

function drawsOf<Indicator extends IndicatorReport>(
  indicator: Indicator,
): readonly Draw<Indicator['kind']>[] {
  const all: AllDraws = drawsOfKind;
  return all[indicator.kind as Indicator['kind']];
}
