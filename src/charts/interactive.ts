import { asText, type Template, templateOf } from './as-text.ts';
import type { Layer, VegaChart, VegaLiteSpec } from './chart.ts';
import { compile } from './compile.ts';
import type { Frame } from './frame.ts';
import { keptShapes } from './kept-shapes.ts';
import { interactiveTheme } from './theme.ts';

/**
 * A chart as the JSON of a Vega spec for the browser, with tooltips, and zoom and pan along x where x is a line of days.
 * Its colours are `var(--token)` texts that the page replaces by their values before drawing, since a canvas
 * (PNG export) knows no CSS. Free of functions, so that vega-interpreter can run it.
 */
export type InteractiveOf = (chart: VegaChart, size: Frame['size']) => string;

/** Compiles each chart for itself. */
export const interactiveDirectly: InteractiveOf = (chart, size) =>
  described(interpretable(chart[size]), chart);

/** Compiles each shape once, and keeps at most so many. */
export function interactiveByShape(most: number): InteractiveOf {
  const once = keptShapes<Template>(most);
  return (chart, size) => {
    const { shape, fill } = asText(chart[size]);
    return described(fill(once(JSON.stringify(shape), () => templateOf(interpretable(shape)))), chart);
  };
}

/** The picture in words, as the last field of a spec. */
function described(json: string, { description }: VegaChart): string {
  return `${json.slice(0, -1)},"description":${JSON.stringify(description)}}`;
}

/**
 * Dates become plain milliseconds: vega-interpreter reads `datetime(1780185600000)` as a year, where Vega's own
 * evaluation reads an instant. Labels may stand beside the plot, where zoom clips everything else.
 */
function interpretable(spec: VegaLiteSpec): string {
  return JSON.stringify(compile(zoomable(spec), { config: interactiveTheme }).spec)
    .replace(/\{"signal":"datetime\((-?\d+)\)"\}/g, '$1')
    .replaceAll('"type":"text","clip":true', '"type":"text"');
}

/** Only a time axis is worth zooming; bars stand side by side and are named one by one. */
function zoomable(spec: VegaLiteSpec): VegaLiteSpec {
  if (!('layer' in spec)) return spec;
  const at = spec.layer.findIndex(isTemporal);
  if (at < 0) return spec;
  return {
    ...spec,
    layer: spec.layer.map((layer, index) => {
      const inside = clipped(layer);
      if (index !== at || !('mark' in inside)) return inside;
      return {
        ...inside,
        params: [{ name: 'zoom', select: { type: 'interval', encodings: ['x'] }, bind: 'scales' }],
      };
    }),
  };
}

function isTemporal(layer: Layer): boolean {
  const x = layer.encoding?.x;
  return 'mark' in layer && x !== undefined && x !== null && 'type' in x && x.type === 'temporal';
}

/** Lines and areas end at the edge of the plot while they are moved; labels beside it stay. */
function clipped(layer: Layer): Layer {
  if (!('mark' in layer) || typeof layer.mark !== 'object') return layer;
  const { mark } = layer;
  return mark.type === 'line' || mark.type === 'area' ? { ...layer, mark: { ...mark, clip: true } } : layer;
}
