import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, exactText, roundHalfUp, sum, toFixed, toFloat } from '../../src/core/exact.ts';

test('an exact text is the shortest decimal, or a fraction where none ends', () => {
  expect(['99.950', '1/8', '8624/14378', '-0', '10/5'].map(exactText)).toEqual([
    '99.95',
    '0.125',
    '616/1027',
    '0',
    '2',
  ]);
});

test('a binary float is refused, as it has lost its decimals already', () => {
  expect(() => exact(0.1)).toThrow(
    new RangeError('Unexpected float 0.1, expected an integer or a decimal text'),
  );
});

test('rounding goes half away from zero, to fixed places', () => {
  expect(['1.005', '-1.005', '0.004', '-0.004'].map(each => toFixed(each, 2))).toEqual([
    '1.01',
    '-1.01',
    '0.00',
    '0.00',
  ]);
  expect(toFixed('8373', 2)).toBe('8373.00');
  expect(toFixed('2.5', 0)).toBe('3');
  expect(roundHalfUp('1/3', 2).equals(exact('0.33'))).toBe(true);
});

test('a text keeps its value', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(1n, 10n ** 12n), (n, d) => {
      expect(exact(exactText(`${n}/${d}`)).equals(exact(n).div(exact(d)))).toBe(true);
    }),
  );
});

test('a sum has no rounding', () => {
  expect(exactText(sum(['0.1', '0.2', '1/3', 1]))).toBe('49/30');
  expect(exactText(sum([]))).toBe('0');
  expect(toFloat('1/4')).toBe(0.25);
});
