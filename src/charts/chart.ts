import type { TopLevelSpec } from 'vega-lite';

export type VegaLiteSpec = TopLevelSpec;

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
export type Chart = {
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
  readonly wide: VegaLiteSpec;
  /** The same for about 360 px. */
  readonly narrow: VegaLiteSpec;
  readonly table: ChartTable;
};

export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
