import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isDrawnByVega } from '../../src/charts/chart.ts';
import { chartsOf } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { sampleReport } from './sample-report.ts';

const folder = new URL('../golden/charts/', import.meta.url);
const update = process.env.UPDATE === '1' && !process.env.CI;
const charts = chartsOf(sampleReport(), catalogue('en'));
const goldens = charts.flatMap(chart =>
  (['wide', 'narrow'] as const).map(size => ({
    name: `${chart.id}.${size}.${isDrawnByVega(chart) ? 'vl.' : ''}json`,
    spec: chart[size],
  })),
);

it.each(goldens)('$name is the specification that was looked at and accepted', ({ name, spec }) => {
  const text = `${JSON.stringify(spec, null, 1)}\n`;
  const file = new URL(name, folder);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is missing: look at the drawing, then run with UPDATE=1`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

it('has no golden without a chart', () => {
  expect(readdirSync(folder).sort()).toEqual(goldens.map(golden => golden.name).sort());
});
