import { expect, test } from 'vitest';
import { growing } from '../hostile/growing.ts';
import { growthOf, mostGrowth } from '../hostile/growth.ts';

test.each(Object.entries(growing))('time grows with the number of %s', async (_, kind) => {
  expect(await growthOf(kind)).toBeLessThan(mostGrowth);
});
