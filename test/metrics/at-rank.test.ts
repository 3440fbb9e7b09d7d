import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atRank } from '../../src/core/ground/ranks/at-rank.ts';

test('the number at a rank is the one that sorting puts there, asked again and again', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer()), { minLength: 1 });
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (values, asked) => {
      const sorted = Float64Array.from(values).sort();
      const array = Float64Array.from(values);
      for (const place of asked.map(each => each % values.length))
        expect(atRank(array, place)).toBe(sorted[place]);
    }),
  );
});

test('a rank that nothing has is 0', () => {
  expect(atRank(new Float64Array(0), 0)).toBe(0);
  expect(atRank(Float64Array.from([7]), 1)).toBe(0);
  expect(atRank(Float64Array.from([7]), -1)).toBe(0);
});
