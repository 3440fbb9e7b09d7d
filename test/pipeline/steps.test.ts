import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type RunOptions, run } from '../../src/pipeline/index.ts';

const root = join(import.meta.dirname, '../input/base');

/** The steps that a run told of, in their order. */
async function stepsOf(options: Omit<RunOptions, 'root'>): Promise<readonly string[]> {
  const steps: string[] = [];
  await run({ root, ...options }, { step: name => steps.push(name) });
  return steps;
}

test('each step is told of once, in its order, and charts are drawn only where they are wanted', async () => {
  expect(await stepsOf({})).toEqual(['read', 'check', 'judge', 'lint']);
  expect(await stepsOf({ reports: false })).toEqual(['read', 'check', 'judge', 'lint']);
  expect(await stepsOf({ draw: true })).toEqual(['read', 'check', 'judge', 'lint', 'draw']);
});

test('an outcome has what was asked for: reports without pictures, with them, or findings and counts alone', async () => {
  const plain = await run({ root });
  expect(plain.agreements.map(each => each.charts)).toEqual([[]]);
  const { agreements } = await run({ root, draw: true });
  expect(agreements.map(each => each.report)).toEqual(plain.agreements.map(each => each.report));
  expect(agreements[0]?.charts.every(each => each.svg.wide.startsWith('<svg'))).toBe(true);
  expect(agreements[0]?.charts.length).toBeGreaterThan(0);
  const { counts, ...rest } = await run({ root, reports: false });
  expect(counts).toEqual(plain.counts);
  expect(rest).toMatchObject({ ok: true, agreements: [], findings: [] });
});
