import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { expect, it } from 'vitest';
import { isDrawnByVega, type VegaChart } from '../../src/charts/chart.ts';
import { chartsOf, createDrawer } from '../../src/charts/index.ts';
import { withTokens } from '../../src/charts/tokens.ts';
import { catalogue } from '../../src/language/index.ts';
import { sampleReport } from './sample-report.ts';

const drawer = createDrawer();
const all = chartsOf(sampleReport(), catalogue('en'));
const charts = all.filter(isDrawnByVega);

function interactive(chart: VegaChart, size: 'wide' | 'narrow'): string {
  return drawer.interactive(chart, size) ?? '';
}

it.each(charts)('$id runs in the interpreter of expressions, without making functions', async chart => {
  const spec = JSON.parse(withTokens(interactive(chart, 'wide'), 'light'));
  const runtime = parse(spec, {}, { ast: true });
  const view = new View(runtime, { renderer: 'none', expr: expressionInterpreter });
  const svg = await view.toSVG();
  view.finalize();
  expect(svg).toContain('<path');
  expect(svg).not.toContain('NaN');
  expect(svg).not.toContain('var(--');
});

it('zooms along days, and only there', () => {
  const zooms = charts.map(chart => [chart.kind, interactive(chart, 'wide').includes('"zoom"')]);
  expect(zooms).toEqual([
    ['cumulative', true],
    ['speed', false],
    ['speed', false],
    ['depth', false],
    ['attempts', false],
  ]);
});

it('has a tooltip in every chart', () => {
  for (const chart of charts) expect(interactive(chart, 'narrow')).toContain('"tooltip"');
});

it('has days that the interpreter of expressions reads as instants', async () => {
  const [chart] = charts;
  if (chart === undefined) throw new Error('no chart');
  const spec = JSON.parse(interactive(chart, 'wide'));
  const view = await new View(parse(spec, {}, { ast: true }), { expr: expressionInterpreter }).runAsync();
  const [from] = view.scale('x').domain();
  expect(new Date(from).toISOString()).toMatch(/^20\d\d-/);
});

it('has nothing to explore in the heat map, whose cells say all there is', () => {
  const rest = all.filter(chart => !isDrawnByVega(chart));
  expect(rest.map(chart => [chart.kind, drawer.interactive(chart, 'wide')])).toEqual([
    ['attainment', undefined],
  ]);
});
