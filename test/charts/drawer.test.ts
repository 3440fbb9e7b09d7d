import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asSignals } from '../../src/charts/as-signals.ts';
import { asText } from '../../src/charts/as-text.ts';
import {
  type Chart,
  chartsOf,
  createDrawer,
  type Drawer,
  directDrawer,
  type VegaChart,
} from '../../src/charts/index.ts';
import { keptShapes } from '../../src/charts/kept-shapes.ts';
import { catalogue } from '../../src/language/index.ts';
import { run } from '../../src/pipeline/index.ts';
import { inputs } from '../folders.ts';
import { countedDays, months, type SampleMonth, sampleObjective, sampleReport } from './sample-report.ts';

const words = catalogue('en');
const houses = readdirSync(inputs).filter(name => existsSync(join(inputs, name, 'slas')));
const drawer = createDrawer();

async function drawnBy(
  { render, interactive }: Drawer,
  chart: Chart,
): Promise<readonly (string | undefined)[]> {
  const sizes = ['wide', 'narrow'] as const;
  const svgs = await Promise.all(sizes.map(size => render(chart, size)));
  return [...svgs, ...sizes.map(size => interactive(chart, size))];
}

/** A chart that counts up from the first of the month given. */
function cumulativeOf(id: string, actual: number, target: number, days: number): VegaChart {
  const month = { id, actual, target, detail: countedDays(id, actual, target, days) };
  const [chart] = chartsOf(
    sampleReport({ objectives: [sampleObjective('qualified-leads', [month])], exclusions: [] }),
    words,
  );
  if (chart === undefined || !('$schema' in chart.wide)) throw new Error('no chart');
  return chart as VegaChart;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

it.each(houses)(
  'draws every chart of %s as if it compiled it for itself',
  async house => {
    const { agreements } = await run({ root: join(inputs, house) });
    for (const chart of agreements.flatMap(({ report }) => chartsOf(report, words))) {
      expect(await drawnBy(drawer, chart), chart.id).toEqual(await drawnBy(directDrawer, chart));
    }
  },
  60_000,
);

it('draws whatever numbers there are as if it compiled each chart for itself', async () => {
  const number = fc.oneof(
    fc.constantFrom('0', '1', '0.000000001', '0.999999', '1000000000000', '-1', '-0.5'),
    fc.integer({ min: 0, max: 5000 }).map(String),
    fc.double({ min: -10, max: 1e7, noNaN: true }).map(value => value.toFixed(3)),
  );
  const month = fc.record({ actual: fc.option(number), target: fc.option(number) });
  const some = fc.oneof(
    fc.array(month, { minLength: 1, maxLength: 3 }),
    fc.array(month, { minLength: 1, maxLength: 120 }),
  );
  const objective = fc.constantFrom('first-follow-up', 'answered-in-an-hour', 'attempts', 'qualified-leads');
  await fc.assert(
    fc.asyncProperty(objective, some, fc.integer({ min: 0, max: 31 }), async (id, list, days) => {
      const ids = months('2016-07', 120).slice(-list.length);
      const sampled = list.map(({ actual, target }, index): SampleMonth => {
        const of = ids[index] ?? '';
        return {
          id: of,
          ...(actual === null ? {} : { actual }),
          ...(target === null ? {} : { target }),
          ...(id === 'qualified-leads'
            ? { detail: countedDays(of, Number(actual ?? 0), Math.round(Number(target ?? 1)), days) }
            : {}),
        };
      });
      const report = sampleReport({ objectives: [sampleObjective(id, sampled)] });
      for (const chart of chartsOf(report, words)) {
        expect(await drawnBy(drawer, chart)).toEqual(await drawnBy(directDrawer, chart));
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('compiles charts that differ in their numbers alone once', () => {
  const [one, other] = [cumulativeOf('2026-05', 460, 450, 31), cumulativeOf('2025-10', 1310, 1200, 31)];
  for (const size of ['wide', 'narrow'] as const) {
    expect(asSignals(one[size]).shape).toEqual(asSignals(other[size]).shape);
    expect(asText(one[size]).shape).toEqual(asText(other[size]).shape);
    expect(JSON.stringify(asText(one[size]).shape)).not.toMatch(/2026|460/);
  }
});

it('gives no chart the numbers of another of its shape, also where they are drawn at once', async () => {
  const { render, interactive } = createDrawer();
  const charts = [
    cumulativeOf('2026-05', 460, 450, 31),
    cumulativeOf('2025-10', 1310, 1200, 31),
    cumulativeOf('2026-05', 460, 450, 31),
  ];
  const drawn = await Promise.all(charts.map(chart => render(chart, 'wide')));
  expect(drawn).toEqual(await Promise.all(charts.map(chart => directDrawer.render(chart, 'wide'))));
  expect(drawn[0]).toBe(drawn[2]);
  expect(drawn[0]).toContain('>460 on 31 May<');
  expect(drawn[1]).toContain('>1,310 on 31 Oct<');
  expect(drawn[1]).not.toMatch(/460|May/);
  const explored = charts.map(chart => interactive(chart, 'wide'));
  expect(explored).toEqual(charts.map(chart => directDrawer.interactive(chart, 'wide')));
  expect(explored[1]).not.toMatch(/460|May/);
});

it('keeps the domain of a scale that leaves it to Vega-Lite whether it holds zero', () => {
  const wide = (domain: [number, number], zero?: boolean): VegaChart['wide'] => ({
    data: { values: [{ y: 7 }] },
    mark: 'point',
    encoding: { y: { field: 'y', type: 'quantitative', scale: { domain, zero } } },
  });
  const chart = cumulativeOf('2026-05', 460, 450, 31);
  const { interactive } = createDrawer();
  const explored = ([-5, 5] as const).map(low =>
    interactive({ ...chart, wide: wide([low, 9]) }, 'wide')?.includes('"zero":true'),
  );
  expect(explored).toEqual([true, false]);
  expect(asText(wide([-5, 9], false)).shape).toEqual(asText(wide([5, 9], false)).shape);
});

it('leaves a chart as it was given, without marks on its rows', async () => {
  const chart = cumulativeOf('2026-05', 460, 450, 31);
  expect(await drawnBy(drawer, frozen(structuredClone(chart)))).toEqual(await drawnBy(directDrawer, chart));
});

it('keeps so many shapes and lets go of the one that was not asked for longest', () => {
  const made: string[] = [];
  const once = keptShapes<string>(2);
  const ask = (shape: string) =>
    once(shape, () => {
      made.push(shape);
      return shape.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
