import type { ExclusionReport, PeriodReport } from '../core/report.ts';
import { type Catalogue, excludedLabels } from '../language/index.ts';
import type { Axes } from './axes.ts';
import type { Layer } from './chart.ts';
import { addDays, daysBetween } from './day-axis.ts';
import type { Frame } from './frame.ts';
import type { DrawnText } from './text-layers.ts';
import { textWidth } from './text-width.ts';

/** An agreed exclusion as days of a period: from the eve of its first day, `begin` days after the axis begins, to its last. */
export type ExcludedDays = {
  readonly x: string;
  readonly to: string;
  readonly begin: number;
  readonly exclusion: ExclusionReport;
};

/** Exclusions as days of the period: each from the eve of its first day to its last. */
export function excludedDays(
  origin: string,
  period: PeriodReport,
  exclusions: readonly ExclusionReport[],
): readonly ExcludedDays[] {
  return exclusions
    .filter(each => each.startDate <= period.lastDate && each.lastDate >= period.startDate)
    .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))
    .map(exclusion => {
      const x = exclusion.startDate <= period.startDate ? origin : addDays(exclusion.startDate, -1);
      return {
        x,
        to: earlier(exclusion.lastDate, period.lastDate),
        begin: daysBetween(origin, x),
        exclusion,
      };
    });
}

/** Hatched ground from the foot of the axis to the top. */
export function excludedLayers(
  excluded: readonly ExcludedDays[],
  { low, top }: { readonly low: number; readonly top: number },
  axes: Axes,
): readonly Layer[] {
  if (excluded.length === 0) return [];
  return [
    {
      data: { values: excluded.map(({ x, to, exclusion }) => ({ x, to, y: top, note: exclusion.note })) },
      mark: { type: 'rect', style: 'excluded' },
      encoding: {
        x: { field: 'x', type: 'temporal', scale: { type: 'utc' }, axis: axes.x.axis },
        x2: { field: 'to' },
        y: { field: 'y', ...axes.y },
        y2: { datum: low },
        tooltip: [{ field: 'note', type: 'nominal' }],
      },
    },
  ];
}

/** The dates above each hatched stretch, or the word alone, where they do not run into the label before. */
export function excludedDayLabels(
  words: Catalogue,
  excluded: readonly ExcludedDays[],
  top: number,
  perDay: number,
  { fontPx }: Frame,
): readonly DrawnText[] {
  const labels: DrawnText[] = [];
  let free = 0;
  excluded.forEach(({ x, begin: day, exclusion }, index) => {
    const begin = day * perDay;
    const next = excluded[index + 1];
    const room = next ? next.begin * perDay - begin : Number.POSITIVE_INFINITY;
    const text = excludedLabels(words, exclusion).find(each => textWidth(each, fontPx) + 6 <= room);
    if (text === undefined || begin < free) return;
    labels.push({ x, y: top, text });
    free = begin + textWidth(text, fontPx) + 6;
  });
  return labels;
}

function earlier(a: string, b: string): string {
  return [a, b].toSorted()[0] ?? a;
}
