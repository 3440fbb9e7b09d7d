import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { createDrawer } from '../../src/charts/drawer.ts';
import { type Effects, publish, type RunOptions, run } from '../../src/pipeline/index.ts';

vi.mock('../../src/charts/drawer.ts', { spy: true });

const root = join(import.meta.dirname, '../input/base');
beforeEach(() => {
  vi.mocked(createDrawer).mockClear();
});

/** The steps that were told of, in their order. */
async function stepsOf(work: (effects: Partial<Effects>) => Promise<unknown>): Promise<readonly string[]> {
  const steps: string[] = [];
  await work({ step: name => steps.push(name) });
  return steps;
}

const stepsOfRun = (options: Omit<RunOptions, 'root'>) =>
  stepsOf(effects => run({ root, ...options }, effects));

test('each step is told of once, in its order, and charts are drawn only where they are wanted', async () => {
  expect(await stepsOfRun({})).toEqual(['read', 'judge']);
  expect(await stepsOfRun({ reports: false })).toEqual(['read', 'judge']);
  expect(await stepsOf(effects => publish({ root }, effects))).toEqual(['read', 'judge']);
  const { site } = await publish({ root });
  await site.report('sales-desk');
  expect(createDrawer).not.toHaveBeenCalled();
  await site.agreement('sales-desk');
  expect(createDrawer).toHaveBeenCalledOnce();
});

test('an outcome has what was asked for: reports without pictures, with them, or findings and counts alone', async () => {
  const plain = await run({ root });
  expect(plain.agreements.map(each => Object.keys(each))).toEqual([['report', 'folder', 'images']]);
  const { site } = await publish({ root });
  expect(site.agreements.map(each => each.id)).toEqual(plain.agreements.map(each => each.report.id));
  const { report, charts } = await site.agreement('sales-desk');
  expect([report]).toEqual(plain.agreements.map(each => each.report));
  expect(charts.every(each => each.svg.wide.startsWith('<svg'))).toBe(true);
  expect(charts.length).toBeGreaterThan(0);
  const { counts, ...rest } = await run({ root, reports: false });
  expect(counts).toEqual(plain.counts);
  expect(rest).toMatchObject({ ok: true, agreements: [], findings: [] });
});
