import type { ObjectiveReport } from '../core/report.ts';
import { type Catalogue, formatTargetValue } from '../language/index.ts';
import type { AttainedObjective, AttainedPeriod } from './attained.ts';
import { type Axes, labelLookup, thinned } from './axes.ts';
import type { Layer, VegaLiteSpec } from './chart.ts';
import { type Frame, plotIn } from './frame.ts';
import { textLayers } from './text-layers.ts';
import { rounded } from './ticks.ts';

/** Above this share a point is drawn at the edge; its label and the table say how much it was. */
const highest = 1.5;

const columns = { wide: 2, narrow: 1 } as const satisfies Record<Frame['size'], number>;
const mostPeriods = { wide: 36, narrow: 18 } as const satisfies Record<Frame['size'], number>;

/** One small picture per objective, all on the same scale: attainment by period against the line of 100 %. */
export function attainmentPicture(
  words: Catalogue,
  objectives: readonly AttainedObjective[],
  frame: Frame,
): VegaLiteSpec {
  const across = Math.min(columns[frame.size], objectives.length);
  const all = objectives.flatMap(({ periods }) => periods.map(({ ratio }) => ratio));
  const low = Math.max(0, Math.min(0.75, Math.floor(4 * Math.min(...all)) / 4));
  const high = Math.min(highest, Math.max(1.25, Math.ceil(4 * Math.max(...all)) / 4));
  const ticks = [low, 1, high];
  const percent = (value: number) =>
    formatTargetValue(words, { value: String(value), unit: { kind: 'share' } });
  const yLabels = ticks.map(at => ({ at, text: percent(at) }));
  const newest = objectives.flatMap(({ periods }) => periods.slice(-1));
  const outer = plotIn(
    { ...frame, width: frame.width / across },
    {
      yLabels: yLabels.map(label => label.text),
      endLabels: newest.map(({ attainment }) => attainment),
    },
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    columns: across,
    spacing: { row: 98, column: outer.left + outer.right },
    bounds: 'flush',
    padding: 0,
    concat: objectives.map(({ objective, periods: all }) => {
      const periods = all.slice(-mostPeriods[frame.size]);
      const labels = periods.map(({ axis }, at) => ({ at, ...axis }));
      const xLabels = thinned(labels, outer.width / Math.max(1, periods.length), frame.fontPx);
      const axes: Axes = {
        x: {
          type: 'quantitative',
          scale: { domain: [-0.5, Math.max(1, periods.length) - 0.5], nice: false, zero: false },
          axis: { values: xLabels.map(label => label.at), labelExpr: labelLookup(xLabels), grid: false },
        },
        y: {
          type: 'quantitative',
          scale: { domain: [low, high], nice: false, zero: false, clamp: true },
          axis: { values: ticks, labelExpr: labelLookup(yLabels) },
        },
      };
      return {
        width: outer.width,
        height: 96,
        layer: [...smallMultiple(words, objective, periods, axes, high)],
      };
    }),
  };
}

function smallMultiple(
  words: Catalogue,
  objective: ObjectiveReport,
  periods: readonly AttainedPeriod[],
  axes: Axes,
  high: number,
): readonly Layer[] {
  const points = periods.map(({ ratio, look, period, attainment, verdict }, x) => ({
    x,
    y: rounded(ratio),
    look,
    period,
    attainment,
    verdict,
  }));
  const dated = { x: { field: 'x', ...axes.x }, y: { field: 'y', ...axes.y } };
  const last = points.at(-1);
  return [
    {
      data: {
        values: [
          { x: -0.5, y: 1 },
          { x: Math.max(1, periods.length) - 0.5, y: 1 },
        ],
      },
      mark: { type: 'line', style: 'target' },
      encoding: dated,
    },
    {
      data: { values: points.map(({ x, y }) => ({ x, y })) },
      mark: { type: 'line', style: 'trend' },
      encoding: dated,
    },
    ...(['met', 'missed', 'excused'] as const)
      .map(look => ({ look, shown: points.filter(point => point.look === look) }))
      .filter(({ shown }) => shown.length > 0)
      .map(
        ({ look, shown }): Layer => ({
          data: { values: shown.map(({ look: _, ...point }) => point) },
          mark: { type: 'point', style: `point-${look}` },
          encoding: {
            ...dated,
            tooltip: (['period', 'attainment', 'verdict'] as const).map(field => ({
              field,
              type: 'nominal' as const,
              title: words.tables[field],
            })),
          },
        }),
      ),
    ...textLayers('small-title', [{ x: -0.5, y: high, text: objective.title }], axes),
    ...textLayers(
      'mark-label',
      points
        .filter(point => point.y > high)
        .toSorted((a, b) => b.y - a.y)
        .slice(0, 1)
        .map(point => ({ x: point.x, y: high, text: point.attainment })),
      axes,
    ),
    ...textLayers(
      'end-label',
      last === undefined ? [] : [{ x: periods.length - 0.5, y: last.y, text: last.attainment }],
      axes,
    ),
  ];
}
