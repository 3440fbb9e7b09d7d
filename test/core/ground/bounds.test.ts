import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bounds, isNumberWithin, isWithin, meet } from '../../../src/core/ground/bounds.ts';

test('an end is in or out as it is written', () => {
  expect(['39.99', '40', '40.01', '90'].map(value => isWithin({ above: '40', atMost: '90' }, value))).toEqual(
    [false, false, true, true],
  );
  expect(['40', '90'].map(value => isWithin({ atLeast: '40', below: '90' }, value))).toEqual([true, false]);
});

test('a blank cell, and a text, is no number', () => {
  expect(['', 'N/A', '1e3', '4.', '41'].map(cell => isNumberWithin({ above: '40' }, cell))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('bounds meet exactly where some number lies within all of them', () => {
  const end = fc.option(fc.integer({ min: 0, max: 4 }).map(String), { nil: undefined });
  const bounds = fc
    .record({ atLeast: end, above: end, atMost: end, below: end })
    .map(all => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)) as Bounds);
  // Every quarter from below the least end to above the greatest.
  const quarters = Array.from({ length: 29 }, (_, place) => `${place - 4}/4`);
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 3 }), all => {
      const one = quarters.find(number => all.every(each => isWithin(each, number)));
      expect(meet(all)).toBe(one !== undefined);
    }),
  );
});
