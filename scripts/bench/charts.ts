import { chartsOf, render } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { run } from '../../src/pipeline/index.ts';
import type { BenchContext } from './context.ts';
import type { Line } from './line.ts';
import { medianMs } from './time.ts';

/** How many pictures of the charts of the tests' house are drawn in a second, both sizes counted. */
export async function benchCharts({ house }: BenchContext): Promise<Line[]> {
  const outcome = await run({ root: house });
  const words = catalogue('en');
  const charts = outcome.agreements.flatMap(({ report }) => chartsOf(report, words));
  if (charts.length === 0) throw new Error('Unexpected house without charts, expected at least one');
  const drawn = charts.length * 2;
  const elapsedMs = await medianMs(5, async () => {
    for (const chart of charts) {
      await render(chart, 'wide');
      await render(chart, 'narrow');
    }
  });
  const perSecond = Math.round(drawn / (elapsedMs / 1_000));
  return [{ name: 'charts', value: `${perSecond} per s`, note: 'Vega-Lite to SVG, one after the other' }];
}
