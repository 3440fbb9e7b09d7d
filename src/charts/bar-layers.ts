import type { Catalogue } from '../language/index.ts';
import type { Axes } from './axes.ts';
import { baseOf, halfBar } from './bar-labels.ts';
import type { Layer } from './chart.ts';
import type { BarLook, PeriodPlace } from './period-places.ts';
import { rounded } from './ticks.ts';

/** Each look is a style of the theme; the order is that of drawing. */
const barLooks = ['met', 'missed', 'excused', 'open', 'plain'] as const satisfies readonly BarLook[];

/** Bars by look, each with the tooltip of its period. Without any bar an empty one carries the axes. */
export function barLayers(
  words: Catalogue,
  places: readonly PeriodPlace[],
  axes: Axes,
  low = 0,
): readonly Layer[] {
  const looks = barLooks.filter(look => places.some(place => place.look === look));
  return (looks.length === 0 ? [barLooks[0]] : looks).map(look => ({
    data: {
      values: places
        .filter(place => place.look === look)
        .map(place => ({
          from: rounded(place.index - halfBar),
          to: rounded(place.index + halfBar),
          y: place.actual ?? baseOf(low),
          period: place.periodText,
          actual: place.actualText,
          target: place.targetText,
          verdict: place.verdictText,
        })),
    },
    mark: { type: 'rect', style: `bar-${look}` },
    encoding: {
      x: { field: 'from', ...axes.x },
      x2: { field: 'to' },
      y: { field: 'y', ...axes.y },
      y2: { datum: baseOf(low) },
      tooltip: [
        { field: 'period', type: 'nominal', title: words.tables.period },
        { field: 'actual', type: 'nominal', title: words.tables.actual },
        { field: 'target', type: 'nominal', title: words.tables.target },
        { field: 'verdict', type: 'nominal', title: words.tables.verdict },
      ],
    },
  }));
}
