import type { Spec } from 'vega';
import { compile } from 'vega-lite';
import type { Chart, Layer, VegaLiteSpec } from './chart.ts';
import type { Frame } from './frame.ts';
import { interactiveTheme } from './theme.ts';

/**
 * A chart as a Vega spec for the browser, with tooltips, and zoom and pan along x where x is a line of days.
 * Its colours are `var(--token)` texts that the page replaces by their values before drawing, since a canvas
 * (PNG export) knows no CSS. Plain JSON, free of functions, so that vega-interpreter can run it.
 */
export function interactive(chart: Chart, size: Frame['size']): Spec {
  const { spec } = compile(zoomable(chart[size]), { config: interactiveTheme });
  return { ...spec, description: chart.description };
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
