import type { TopLevelSpec } from 'vega-lite';
import type { SvgElement } from './svg-tree.ts';

export type VegaLiteSpec = TopLevelSpec;

/** A picture drawn without Vega: few sorts of marks, often repeated. Colours are variables of CSS, `hatch` stands for hatching. */
export type PlainPicture = {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly SvgElement[];
};

/** A layered drawing and one layer of it. */
export type LayeredSpec = Extract<TopLevelSpec, { layer: unknown }>;
export type Layer = LayeredSpec['layer'][number];

/** Which chart it is; the list is in `index.ts`. */
export type ChartKind =
  | 'cumulative'
  | 'speed'
  | 'depth'
  | 'ratio'
  | 'attempts'
  | 'availability'
  | 'attainment';

/** A picture with all that stands around it; the table says the same without the picture. */
export type Chart = VegaChart | PlainChart;

/** A chart that Vega draws, and that a reader may explore. */
export type VegaChart = Around & Pictures<VegaLiteSpec>;

/** A chart that is complete as it stands. */
export type PlainChart = Around & Pictures<PlainPicture>;

type Pictures<Each> = {
  readonly wide: Each;
  /** The same for about 360 px. */
  readonly narrow: Each;
};

type Around = {
  /** Unique within a site: `marketing-sales-qualified-leads-cumulative`. */
  readonly id: string;
  /** The objective it is about; absent for a chart of the whole agreement. */
  readonly objective?: string;
  readonly kind: ChartKind;
  /** What the picture shows, as a finding. */
  readonly title: string;
  /** What is drawn. */
  readonly subtitle: string;
  /** The picture in words, for a screen reader. */
  readonly description: string;
  readonly table: ChartTable;
};

/** True for a chart that Vega draws. */
export function isDrawnByVega(chart: Chart): chart is VegaChart {
  return !('elements' in chart.wide);
}

export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
