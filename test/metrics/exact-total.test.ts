import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExactTotal } from '../../src/core/ground/ranks/exact-total.ts';

test('a total of whole numbers up to 2^53 is exact, however near to it they are', () => {
  const number = fc.oneof(
    fc.integer({ min: Number.MAX_SAFE_INTEGER - 100, max: Number.MAX_SAFE_INTEGER }),
    fc.integer({ min: 2 ** 52 - 10, max: 2 ** 52 + 10 }),
    fc.maxSafeInteger(),
    fc.nat(),
  );
  fc.assert(
    fc.property(fc.array(number), numbers => {
      const total = new ExactTotal();
      for (const each of numbers) total.add(each);
      expect(total.value).toBe(numbers.reduce((sum, each) => sum + BigInt(each), 0n));
    }),
  );
});

test('5 and 2^53 − 2 are not rounded', () => {
  const total = new ExactTotal();
  total.add(5);
  total.add(9_007_199_254_740_990);
  total.addLarge(1n);
  expect(total.value).toBe(9_007_199_254_740_996n);
});
