import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetAt, pointReader } from '../../../../src/core/ground/source/point.ts';

test('an offset is a line and a column from one, held to the text', () => {
  const at = pointReader('ab\ncd\r\n\ne');
  expect([0, 2, 3, 6, 7, 8, 99, -1].map(at)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 4 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
    { line: 1, column: 1 },
  ]);
});

test('a point leads back to its offset', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', 'é', '😀')).map(parts => parts.join('')),
      fc.nat(20),
      (text, wanted) => {
        const offset = Math.min(wanted, text.length);
        expect(offsetAt(text, pointReader(text)(offset))).toBe(offset);
      },
    ),
  );
  expect(offsetAt('a\nb', { line: 9, column: 1 })).toBe(3);
});
