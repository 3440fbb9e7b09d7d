import type { Axes } from './axes.ts';
import type { Layer } from './chart.ts';

/** A text at a place of the data. */
export type DrawnText = { readonly x: number | string; readonly y: number; readonly text: string };

/** Direct labels in one style of the theme; no layer where there is nothing to write. */
export function textLayers(style: string, texts: readonly DrawnText[], axes: Axes): readonly Layer[] {
  if (texts.length === 0) return [];
  return [
    {
      data: { values: texts.map(({ x, y, text }) => ({ x, y, text })) },
      mark: { type: 'text', style },
      encoding: {
        x: { field: 'x', ...axes.x },
        y: { field: 'y', ...axes.y },
        text: { field: 'text', type: 'nominal' },
      },
    },
  ];
}
