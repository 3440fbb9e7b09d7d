import { expect, test } from 'vitest';
import { growing } from './growing.ts';
import { growthOf, mostGrowth } from './growth.ts';

// All kinds are `npm run test:long`.
test.each(['exclusions of one instant and one day', 'objectives'])(
  'time grows with the number of %s',
  async name => {
    expect(await growthOf(growing[name]!)).toBeLessThan(mostGrowth);
  },
);
