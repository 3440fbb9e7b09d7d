import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.ts';

const root = join(import.meta.dirname, '../input/layers');

test('every step that goes from agreement to agreement says how many are done', async () => {
  const told = new Map<string, string[]>();
  const progress = (step: string, done: number, total: number) =>
    told.set(step, [...(told.get(step) ?? []), `${done} of ${total}`]);
  const { agreements, layers } = await run({ root }, { progress });
  const total = agreements.length + layers.length;
  expect(total).toBeGreaterThan(1);
  const counted = Array.from({ length: total }, (_, done) => `${done} of ${total}`);
  for (const step of ['read', 'judge']) expect([step, told.get(step)]).toEqual([step, counted]);
});
