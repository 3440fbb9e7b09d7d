import type { Axes } from './axes.ts';
import type { Layer } from './chart.ts';

/** The line at 0 over the whole width, where an axis goes below it; none where 0 is its foot. */
export function zeroLine(
  [from, to]: readonly [number | string, number | string],
  low: number,
  axes: Axes,
): readonly Layer[] {
  if (low >= 0) return [];
  return [
    {
      data: {
        values: [
          { x: from, y: 0 },
          { x: to, y: 0 },
        ],
      },
      mark: { type: 'line', style: 'zero' },
      encoding: { x: { field: 'x', ...axes.x }, y: { field: 'y', ...axes.y } },
    },
  ];
}
