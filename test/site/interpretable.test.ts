import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { expect, test } from 'vitest';
import { chartsOf, interactive } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { interpretable } from '../../src/site/interpretable.ts';
import { sampleReport } from '../charts/sample-report.ts';

test('the interpreter of expressions reads the days of a time axis', async () => {
  const [chart] = chartsOf(sampleReport(), catalogue('en'));
  if (chart === undefined) throw new Error('no chart');
  const spec = JSON.parse(interpretable(interactive(chart, 'wide')));
  const view = await new View(parse(spec, {}, { ast: true }), { expr: expressionInterpreter }).runAsync();
  const [from] = view.scale('x').domain();
  expect(new Date(from).toISOString()).toMatch(/^20\d\d-/);
});
