import type { Layer, VegaLiteSpec } from './chart.ts';

/** The style of a layer that nobody sees: it is there for those who explore, to have something to point at. */
export const unseen = 'day';

/** A spec without what only those who explore it have: tooltips, and layers that nobody sees. The drawing is the same. */
export function still(spec: VegaLiteSpec): VegaLiteSpec {
  return 'layer' in spec ? { ...spec, layer: seen(spec.layer) } : spec;
}

function seen<Each extends Layer>(layers: readonly Each[]): Each[] {
  return layers.filter(layer => !isUnseen(layer)).map(withoutTooltip);
}

function isUnseen(layer: Layer): boolean {
  return (
    'mark' in layer && typeof layer.mark === 'object' && 'style' in layer.mark && layer.mark.style === unseen
  );
}

function withoutTooltip<Each extends Layer>(layer: Each): Each {
  if (!('mark' in layer) || layer.encoding?.tooltip === undefined) return layer;
  const { tooltip: _, ...encoding } = layer.encoding;
  return { ...layer, encoding };
}
