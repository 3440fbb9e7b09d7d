import { exact, sum, toFloat } from '../core/ground/exact.ts';
import type { DetailReport } from '../core/report.ts';
import { type Catalogue, formatNumber, formatQuantity, formatTargetValue } from '../language/index.ts';
import { type Axes, labelLookup, layered } from './axes.ts';
import { halfBar } from './bar-labels.ts';
import type { LayeredSpec } from './chart.ts';
import { type Frame, plotIn } from './frame.ts';
import { textLayers } from './text-layers.ts';
import { textWidth } from './text-width.ts';
import { decimalText, gridTicks, rounded } from './ticks.ts';

export type Distribution = Extract<DetailReport, { kind: 'depth' }>['distribution'];

/** Beyond so many bars the long tail is one bar. */
const mostBars = { wide: 14, narrow: 8 } as const satisfies Record<Frame['size'], number>;

/** A bar per number of attempts, as high as its share of the leads; leads nobody tried are hatched. */
export function attemptsPicture(words: Catalogue, distribution: Distribution, frame: Frame): LayeredSpec {
  const bars = withTail(words, distribution, mostBars[frame.size]);
  const ticks = gridTicks(Math.max(0, ...bars.map(bar => toFloat(bar.share))), { kind: 'share' });
  const top = ticks.at(-1) ?? 1;
  const share = (value: string) =>
    formatQuantity(words, { value, unit: { kind: 'share' } }, { style: 'rough' });
  const yLabels = ticks.map(at => ({
    at,
    text: formatTargetValue(words, { value: decimalText(at), unit: { kind: 'share' } }),
  }));
  const plot = plotIn(frame, { yLabels: yLabels.map(label => label.text), endLabels: [] });
  const xLabels = bars.map((bar, at) => ({ at, text: bar.text }));
  const axes: Axes = {
    x: {
      type: 'quantitative',
      scale: { domain: [-0.5, bars.length - 0.5], nice: false, zero: false },
      axis: { values: xLabels.map(label => label.at), labelExpr: labelLookup(xLabels), grid: false },
    },
    y: {
      type: 'quantitative',
      scale: { domain: [0, top], nice: false, zero: true },
      axis: { values: [...ticks], labelExpr: labelLookup(yLabels) },
    },
  };
  const slot = plot.width / bars.length;
  const labels = bars.map((bar, x) => {
    const full = share(bar.share);
    const fits = textWidth(full, frame.fontPx, true) <= slot - 2;
    return { x, y: toFloat(bar.share), text: fits ? full : String(Math.round(100 * toFloat(bar.share))) };
  });
  return layered(plot, [
    ...(['bar-none', 'bar-plain'] as const).map(style => ({
      data: {
        values: bars.flatMap((bar, index) =>
          (bar.attempts === 0) === (style === 'bar-none')
            ? [
                {
                  from: rounded(index - halfBar),
                  to: rounded(index + halfBar),
                  y: toFloat(bar.share),
                  attempts: bar.text,
                  leads: formatNumber(bar.leads),
                  share: share(bar.share),
                },
              ]
            : [],
        ),
      },
      mark: { type: 'rect' as const, style },
      encoding: {
        x: { field: 'from', ...axes.x },
        x2: { field: 'to' },
        y: { field: 'y', ...axes.y },
        y2: { datum: 0 },
        tooltip: (['attempts', 'leads', 'share'] as const).map(field => ({
          field,
          type: 'nominal' as const,
          title: words.tables[field],
        })),
      },
    })),
    ...textLayers('mark-label', labels, axes),
  ]);
}

/** The bars of a distribution; what is over `most` goes into the last one, `12+`. */
export function withTail(
  words: Catalogue,
  distribution: Distribution,
  most: number,
): readonly {
  readonly attempts: number;
  readonly leads: number;
  readonly share: string;
  readonly text: string;
}[] {
  const plain = distribution.map(bar => ({ ...bar, text: String(bar.attempts) }));
  if (plain.length <= most) return plain;
  const tail = plain.slice(most - 1);
  return [
    ...plain.slice(0, most - 1),
    {
      attempts: most - 1,
      leads: tail.reduce((total, bar) => total + bar.leads, 0),
      share: exact(sum(tail.map(bar => bar.share))).toFraction(),
      text: words.charts.drawing.orMore(String(most - 1)),
    },
  ];
}
