import type { Catalogue } from '../language/index.ts';
import type { Axes } from './axes.ts';
import type { Layer } from './chart.ts';
import type { ExcludedTime } from './excluded-time.ts';
import type { Frame, Plot } from './frame.ts';
import type { PeriodPlace } from './period-places.ts';
import { type Box, overlap } from './place-labels.ts';
import type { DrawnText } from './text-layers.ts';
import { textWidth } from './text-width.ts';
import { rounded } from './ticks.ts';

/** A strip on the x axis, where a period is 1 wide and its time runs from left to right. */
type Strip = { readonly from: number; readonly to: number; readonly time: ExcludedTime };

/** An exclusion is at least this wide on the drawing, so that it is seen; windows of maintenance are drawn where they are. */
const leastPx = 4;

/** Where the time that is left out lies among the periods. What is too narrow to be drawn stands in the words and the table. */
export function excludedStrips(
  places: readonly PeriodPlace[],
  excluded: readonly ExcludedTime[],
  plot: Plot,
): readonly Strip[] {
  const slot = plot.width / Math.max(1, places.length);
  return places.flatMap(({ index, period }) => {
    const begin = Date.parse(period.start);
    const length = Date.parse(period.end) - begin;
    return excluded.flatMap(time => {
      const from = Math.max(0, (time.start - begin) / length);
      const to = Math.min(1, (time.end - begin) / length);
      if (to <= from) return [];
      const short = Math.max(0, leastPx / slot - (to - from)) / 2;
      if (!time.labels && short > 0) return [];
      const edge = index - 0.5;
      return {
        from: rounded(edge + Math.max(0, from - short)),
        to: rounded(edge + Math.min(1, to + short)),
        time,
      };
    });
  });
}

/** Hatched ground behind the bars. */
export function stripLayers(
  words: Catalogue,
  strips: readonly Strip[],
  axes: Axes,
  { low, top }: { readonly low: number; readonly top: number },
): readonly Layer[] {
  if (strips.length === 0) return [];
  return [
    {
      data: { values: strips.map(({ from, to, time }) => ({ from, to, y: top, note: time.note })) },
      mark: { type: 'rect', style: 'excluded' },
      encoding: {
        x: { field: 'from', ...axes.x },
        x2: { field: 'to' },
        y: { field: 'y', ...axes.y },
        y2: { datum: low },
        tooltip: [{ field: 'note', type: 'nominal', title: words.charts.drawing.excluded }],
      },
    },
  ];
}

/** The dates of each exclusion above its strip, or the word alone, where there is room; the newest first. */
export function stripLabels(
  strips: readonly Strip[],
  frame: Frame,
  plot: Plot,
  { places, top }: { readonly places: number; readonly top: number },
  obstacles: readonly Box[],
): { readonly labels: readonly DrawnText[]; readonly taken: readonly Box[] } {
  const slot = plot.width / places;
  const labels: DrawnText[] = [];
  const taken: Box[] = [];
  const firsts = strips.filter(
    ({ time }, index) =>
      time.labels !== undefined && strips.findIndex(other => other.time === time) === index,
  );
  for (const { from, time } of firsts.toReversed()) {
    for (const text of time.labels ?? []) {
      const width = textWidth(text, frame.fontPx);
      const wanted = plot.left + (from + 0.5) * slot;
      const x = Math.max(plot.left, Math.min(wanted, plot.left + plot.width - width));
      const box = { x, y: plot.top - frame.fontPx - 6, width: width + 6, height: frame.fontPx + 4 };
      if ([...obstacles, ...taken].some(other => overlap(box, other))) continue;
      taken.push(box);
      labels.push({ x: rounded((x - plot.left) / slot - 0.5), y: top, text });
      break;
    }
  }
  return { labels, taken };
}
