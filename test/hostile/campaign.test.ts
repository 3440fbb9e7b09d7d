import { expect, test } from 'vitest';
import { campaign } from './campaign.ts';

// Thousands of them, in every house, are `npm run test:long`.
test('a slip of a hand is told beside it, changes nothing, or is one that no program can tell', async () => {
  const { ends, unaccounted } = await campaign('consequences', 60, 'sample');
  expect(unaccounted).toEqual([]);
  expect(ends.told).toBeGreaterThan(30);
});
