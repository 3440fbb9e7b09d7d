import type { Field, PositionFieldDef } from 'vega-lite/types_unstable/channeldef.js';
import type { LayeredSpec } from './chart.ts';
import type { Plot } from './frame.ts';
import { textWidth } from './text-width.ts';

/** The axes of a chart, as every layer states them beside its field. */
export type Axes = { readonly x: Axis; readonly y: Axis };
type Axis = Pick<PositionFieldDef<Field>, 'type' | 'scale' | 'axis'>;

/** A place on an axis and what is written there. */
export type AxisLabel = { readonly at: number; readonly text: string; readonly year?: string };

/** How the expression of an axis finds the text of a value in a map that stands before it. */
export const lookup = '[toNumber(datum.value)]';

/**
 * The expression by which an axis looks up the text of a value, so that words stay with `language`.
 */
export function labelLookup(labels: readonly AxisLabel[]): string {
  const texts = labelLines(labels).map(({ at, texts }) => [at, texts.length > 1 ? texts : texts[0]]);
  return `${JSON.stringify(Object.fromEntries(texts))}${lookup}`;
}

/** What is written at each place, line by line: the year on a second one, under the first label it belongs to. */
export function labelLines(
  labels: readonly AxisLabel[],
): readonly { readonly at: number; readonly texts: readonly string[] }[] {
  return labels.map(({ at, text, year }, index) => {
    const isNews = year !== undefined && year !== labels[index - 1]?.year;
    return { at, texts: isNews ? [text, year] : [text] };
  });
}

/**
 * The labels that fit side by side: every n-th, counted from the last one so that the newest is always named.
 * `pxPerUnit` is the distance of two places that differ by 1.
 */
export function thinned(
  labels: readonly AxisLabel[],
  pxPerUnit: number,
  fontPx: number,
): readonly AxisLabel[] {
  const measured = labels.map(label => ({ label, width: textWidth(label.text, fontPx) }));
  for (let every = 1; every < labels.length; every++) {
    const kept = measured.filter((_, index) => (labels.length - 1 - index) % every === 0);
    const fits = kept.every(({ label, width }, index) => {
      const next = kept[index + 1];
      return next === undefined || (next.label.at - label.at) * pxPerUnit >= (width + next.width) / 2 + 6;
    });
    if (fits) return kept.map(({ label }) => label);
  }
  return labels.slice(-1);
}

/** What every layered chart shares: size, margins, no outer layout, so that places in px are known beforehand. */
export function layered(plot: Plot, layer: LayeredSpec['layer']): LayeredSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: plot.width,
    height: plot.height,
    padding: { left: plot.left, top: plot.top, right: plot.right, bottom: plot.bottom },
    autosize: { type: 'none', contains: 'content' },
    layer,
  };
}
