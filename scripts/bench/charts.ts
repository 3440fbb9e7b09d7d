import { type Chart, chartsOf, createDrawer, type Drawer, directDrawer } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { run } from '../../src/pipeline/index.ts';
import type { BenchContext } from './context.ts';
import { ratioLine, type Section } from './line.ts';
import { median } from './median.ts';

/** Drawing by shape may take at most this much of the CPU time that compiling each chart for itself takes. */
const mostOfDirect = 0.5;

/** The CPU time of all drawings of the tests' house, both sizes counted, against that of compiling each for itself. */
export async function benchCharts({ house }: BenchContext): Promise<Section[]> {
  const outcome = await run({ root: house });
  const words = catalogue('en');
  const charts = outcome.agreements.flatMap(({ report }) => chartsOf(report, words));
  if (charts.length === 0) throw new Error('Unexpected house without charts, expected at least one');
  const byShape = createDrawer();
  for (const drawer of [byShape, directDrawer]) await drawingCpuMs(charts, drawer);
  // In turn, so that a machine that grows slower is so for both.
  const pairs: { readonly shapeMs: number; readonly directMs: number }[] = [];
  for (let turn = 0; turn < 5; turn++) {
    pairs.push({
      shapeMs: await drawingCpuMs(charts, byShape),
      directMs: await drawingCpuMs(charts, directDrawer),
    });
  }
  const shapeMs = median(pairs.map(pair => pair.shapeMs));
  const directMs = median(pairs.map(pair => pair.directMs));
  const perSecond = (ms: number) => Math.round((2 * charts.length) / (ms / 1_000));
  const note = `${perSecond(shapeMs)} drawings per s of CPU against ${perSecond(directMs)}`;
  const name = 'charts drawn by shape, against compiling each';
  return [{ title: 'Charts', lines: [ratioLine(name, shapeMs, directMs, mostOfDirect, note)] }];
}

async function drawingCpuMs(charts: readonly Chart[], { render }: Drawer): Promise<number> {
  const before = process.cpuUsage();
  for (const chart of charts) {
    await render(chart, 'wide');
    await render(chart, 'narrow');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
