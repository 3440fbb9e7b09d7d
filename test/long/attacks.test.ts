import { describe, expect, test } from 'vitest';
import { attacks } from '../hostile/attacks/index.ts';
import { wrongAfter } from '../hostile/attacks/run-attack.ts';

describe.each(Object.entries(attacks))('attacks %s', (_, ofKind) => {
  test.each(Object.entries(ofKind))('%s', async (_, attack) => {
    expect(await wrongAfter(attack)).toEqual([]);
  });
});
