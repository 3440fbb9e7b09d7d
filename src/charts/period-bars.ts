import type { ObjectiveReport } from '../core/report.ts';
import { type Catalogue, formatTargetValue, targetText } from '../language/index.ts';
import { type Axes, labelLookup, layered, thinned } from './axes.ts';
import { ticksFrom } from './axis-from.ts';
import { barBox, barLabels } from './bar-labels.ts';
import { barLayers } from './bar-layers.ts';
import type { LayeredSpec } from './chart.ts';
import { endLabel } from './end-label.ts';
import { excludedStrips, stripLabels, stripLayers } from './excluded-strips.ts';
import type { ExcludedTime } from './excluded-time.ts';
import { type Frame, type Plot, plotIn } from './frame.ts';
import { newestPlaces, type PeriodPlace } from './period-places.ts';
import { type Box, firstFree } from './place-labels.ts';
import { type TargetStep, targetCorners, targetSteps } from './target-path.ts';
import { type DrawnText, textLayers } from './text-layers.ts';
import { textWidth } from './text-width.ts';
import { decimalText, ticksAround } from './ticks.ts';
import { zeroLine } from './zero-line.ts';

/** How many periods a drawing shows, the newest ones; the table has all. */
const mostPeriods = { wide: 60, narrow: 13 } as const satisfies Record<Frame['size'], number>;

/**
 * One bar per period against the dated target: for speed, depth and every other figure judged period by period. A share may be drawn from `from`
 * on, which the words of the chart then say. Where something is below 0, bars hang from the line there.
 */
export function periodBars(
  words: Catalogue,
  { unit }: Pick<ObjectiveReport, 'unit'>,
  all: readonly PeriodPlace[],
  excluded: readonly ExcludedTime[],
  frame: Frame,
  from: number,
): LayeredSpec {
  const places = newestPlaces(all, mostPeriods[frame.size]);
  const count = Math.max(1, places.length);
  const ticks = from > 0 ? ticksFrom(from) : ticksAround(lowest(places), highest(places), unit);
  const low = from > 0 ? from : (ticks[0] ?? 0);
  const top = ticks.at(-1) ?? 1;
  const yLabels = ticks.map(at => ({
    at,
    text: formatTargetValue(words, { value: decimalText(at), unit: unit }),
  }));
  const newest = places.findLast(place => place.period.target !== undefined)?.period.target;
  const endTexts = newest === undefined ? [] : [endLabel(words, newest, frame)];
  const plot = plotIn(frame, { yLabels: yLabels.map(label => label.text), endLabels: endTexts, xLines: 2 });
  const xLabels = thinned(
    places.map(place => ({ at: place.index, ...place.axis })),
    plot.width / count,
    frame.fontPx,
  );
  const axes: Axes = {
    x: {
      type: 'quantitative',
      scale: { domain: [-0.5, count - 0.5], nice: false, zero: false },
      axis: { values: xLabels.map(label => label.at), labelExpr: labelLookup(xLabels), grid: false },
    },
    y: {
      type: 'quantitative',
      scale: { domain: [low, top], nice: false, zero: low <= 0 },
      axis: { values: [...ticks], labelExpr: labelLookup(yLabels) },
    },
  };
  const { labels, taken } = barLabels(places, frame, plot, { places: count, top, low });
  const strips = excludedStrips(places, excluded, plot);
  const above = stripLabels(strips, frame, plot, { places: count, top }, taken);
  const steps = targetSteps(places.map(place => place.target));
  const obstacles = [
    ...taken,
    ...above.taken,
    ...places.map(place => barBox(place, plot, { places: count, top, low })),
  ];
  const ends = endTexts.map(text => ({ x: count - 0.5, y: newestOf(places), text }));
  return layered(plot, [
    ...stripLayers(words, strips, axes, { low, top }),
    ...barLayers(words, places, axes, low),
    ...zeroLine([-0.5, count - 0.5], low, axes),
    {
      data: { values: [...targetCorners(steps)] },
      mark: { type: 'line', style: 'target' },
      encoding: {
        x: { field: 'x', ...axes.x },
        y: { field: 'y', ...axes.y },
        detail: { field: 'run' },
        order: { field: 'order' },
      },
    },
    ...textLayers('note', earlierTargets(words, places, steps, frame, plot, { low, top }, obstacles), axes),
    ...textLayers('note', above.labels, axes),
    ...textLayers(
      'mark-label',
      labels.filter(label => !label.missed),
      axes,
    ),
    ...textLayers(
      'missed-label',
      labels.filter(label => label.missed),
      axes,
    ),
    ...textLayers('end-label', ends, axes),
  ]);
}

function highest(places: readonly PeriodPlace[]): number {
  return Math.max(0, ...places.flatMap(place => [place.actual ?? 0, place.target ?? 0]));
}

function lowest(places: readonly PeriodPlace[]): number {
  return Math.min(0, ...places.flatMap(place => [place.actual ?? 0, place.target ?? 0]));
}

function newestOf(places: readonly PeriodPlace[]): number {
  return places.findLast(place => place.target !== undefined)?.target ?? 0;
}

/** What the target was before each change, written above its stretch of the line where there is room. */
function earlierTargets(
  words: Catalogue,
  places: readonly PeriodPlace[],
  steps: readonly TargetStep[],
  frame: Frame,
  plot: Plot,
  { low, top }: { readonly low: number; readonly top: number },
  obstacles: readonly Box[],
): readonly DrawnText[] {
  const perPlace = plot.width / places.length;
  return steps.slice(0, -1).flatMap(step => {
    const target = places[Math.ceil(step.from)]?.period.target;
    if (target === undefined) return [];
    const text = frame.size === 'wide' ? targetText(words, target) : endLabel(words, target, frame);
    const box = {
      x: plot.left + (step.from + 0.5) * perPlace,
      y: plot.top + plot.height * (1 - (step.value - low) / (top - low)) - frame.fontPx - 6,
      width: textWidth(text, frame.fontPx),
      height: frame.fontPx + 2,
    };
    const stretch = { x: box.x, y: 0, width: (step.to - step.from + 1) * perPlace, height: frame.height };
    return firstFree([{ box }], obstacles, stretch) === undefined
      ? []
      : [{ x: step.from, y: step.value, text }];
  });
}
