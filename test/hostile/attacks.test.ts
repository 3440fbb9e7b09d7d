import { expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { wrongAfter } from './attacks/run-attack.ts';

/** How many of a kind are made here; all are in `npm run test:long`. */
const perKind = 3;

test.each(Object.entries(attacks))('attacks %s are told or harmless', async (_, ofKind) => {
  const names = Object.keys(ofKind);
  expect(names.length).toBeGreaterThan(perKind);
  const apart = Math.floor(names.length / perKind);
  for (const name of names.filter((_, at) => at % apart === 1).slice(0, perKind))
    expect([name, ...(await wrongAfter(ofKind[name]!))]).toEqual([name]);
});
