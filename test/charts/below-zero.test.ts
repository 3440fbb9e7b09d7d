import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barBox } from '../../src/charts/bar-labels.ts';
import { type Chart, chartsOf, createDrawer } from '../../src/charts/index.ts';
import type { PeriodPlace } from '../../src/charts/period-places.ts';
import { decimalText, gridTicks, ticksAround } from '../../src/charts/ticks.ts';
import { catalogue } from '../../src/language/index.ts';
import { type Bill, billsOf } from '../rules/bills.ts';
import { type Fields, promise, reportOf } from '../rules/small-agreement.ts';

const words = catalogue('en');
const { render } = createDrawer();

/** The charts of amounts that may be below 0, judged by the month. */
async function chartsWith(indicator: Fields, target: Fields, rows: readonly Bill[]) {
  const report = await reportOf({
    objectives: [promise({ indicator: { measure: 'bills', at: 'at', ...indicator }, target })],
    ...billsOf(rows),
    asOf: '2026-03-31',
  });
  return chartsOf(report, words);
}

/** What the layers of a drawing are: styles, values, and the scale and end of y. */
function layersOf(chart: Chart | undefined) {
  const { layer } = JSON.parse(JSON.stringify(chart?.wide)) as {
    readonly layer: readonly {
      readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] };
      readonly mark: { readonly style: string };
      readonly encoding: {
        readonly y: { readonly scale: { readonly domain: readonly number[] } };
        readonly y2?: { readonly datum: number };
      };
    }[];
  };
  const of = (style: string) => layer.find(each => each.mark.style === style);
  return {
    domain: layer[0]!.encoding.y.scale.domain,
    valuesOf: (style: string, field: string) => of(style)?.data.values.map(each => each[field]),
    endOf: (style: string) => of(style)?.encoding.y2?.datum,
  };
}

const rows: readonly Bill[] = [
  ['2026-01-10', '30'],
  ['2026-02-10', '-50'],
  ['2026-03-10', '-10'],
];

test('bars stand on the line at 0 and hang from it, on an axis that reaches below', async () => {
  const [chart] = await chartsWith({ sum: 'amount', per: 'count' }, { atLeast: '-20 USD' }, rows);
  const { domain, valuesOf, endOf } = layersOf(chart);
  expect(domain).toEqual([-60, 40]);
  expect([valuesOf('bar-met', 'y'), endOf('bar-met')]).toEqual([[30, -10], 0]);
  expect([valuesOf('bar-missed', 'y'), endOf('bar-missed')]).toEqual([[-50], 0]);
  expect(valuesOf('zero', 'y')).toEqual([0, 0]);
  // The label of a bar that hangs stands above the line.
  expect(valuesOf('missed-label', 'y')).toEqual([0]);
  expect(valuesOf('missed-label', 'text')).toEqual(['✕ −$50']);
  expect(valuesOf('target', 'y')).toEqual([-20, -20]);
  expect(chart?.table.rows.map(row => [row[1], row[3]])).toEqual([
    ['$30', ''],
    ['−$50', ''],
    ['−$10', ''],
  ]);
  expect(await render(chart!, 'wide')).toContain('−$60');
  expect(await render(chart!, 'narrow')).toContain('−$60');
});

test('a chart without anything below 0 has its foot there, and no further line', async () => {
  const [chart] = await chartsWith({ sum: 'amount', per: 'count' }, { atLeast: '20 USD' }, rows.slice(0, 1));
  const { domain, valuesOf } = layersOf(chart);
  expect(domain[0]).toBe(0);
  expect(valuesOf('zero', 'y')).toBeUndefined();
});

test('a sum that falls below 0 is drawn there, day by day, to a goal below 0', async () => {
  const all: readonly Bill[] = [['2026-03-02', '20'], ...rows.slice(2), ['2026-03-20', '-60']];
  const [chart] = await chartsWith({ sum: 'amount' }, { atLeast: '-100 USD' }, all);
  const { domain, valuesOf } = layersOf(chart);
  expect(domain).toEqual([-100, 20]);
  expect(valuesOf('curve', 'y')?.at(-1)).toBe(-50);
  expect(valuesOf('target', 'y')).toEqual([0, -100]);
  expect(valuesOf('zero', 'y')).toEqual([0, 0]);
  expect(chart?.title).toBe('March ended $50 over its goal of −$100');
});

test('a period that was judged without a share stands beside those with one', async () => {
  const charts = await chartsWith({ sum: 'amount' }, { atLeast: '20 USD' }, rows);
  const all = charts.find(each => each.kind === 'attainment');
  expect(all?.table.rows).toEqual([
    ['The promise', 'January 2026', '150.0\u202f%', '✓ kept'],
    ['The promise', 'February 2026', '', '✕ missed'],
    ['The promise', 'March 2026', '', '✕ missed'],
  ]);
  expect(await render(all!, 'wide')).toContain('✕ missed');
});

test('a grid around 0 has a line there, reaches over both ends and is even', () => {
  const units = fc.constantFrom(
    { kind: 'money', currency: 'USD' } as const,
    { kind: 'number', of: 'score' } as const,
    { kind: 'share' } as const,
  );
  const size = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(size, fc.option(size, { nil: 0 }), units, (below, top, unit) => {
      const ticks = ticksAround(-below, top, unit);
      expect(ticks).toContain(0);
      const dust = (below + top) / 1e6;
      expect(ticks[0]!).toBeLessThanOrEqual(dust - below);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(top - dust);
      expect(ticks.length).toBeLessThanOrEqual(11);
      expect(ticks.map(decimalText).every(text => /^-?\d+(\.\d+)?$/.test(text))).toBe(true);
    }),
  );
  expect(ticksAround(0, 450, { kind: 'count', of: 'leads' }, 5)).toEqual(
    gridTicks(450, { kind: 'count', of: 'leads' }, 5),
  );
});

test('the box of a bar below 0 begins at the line, and one above ends there', () => {
  const plot = { left: 0, top: 0, right: 0, bottom: 0, width: 100, height: 100 };
  const boxOf = (actual: number) =>
    barBox({ index: 0, actual } as PeriodPlace, plot, { places: 1, low: -60, top: 40 });
  expect([boxOf(-60).y, boxOf(-60).height]).toEqual([40, 60]);
  expect([boxOf(20).y, boxOf(20).height]).toEqual([20, 20]);
});
