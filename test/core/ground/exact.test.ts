import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import {
  decimalsOf,
  exact,
  exactText,
  hundredths,
  nearest,
  ratioText,
  roundHalfUp,
  sum,
  toFixed,
  toFloat,
} from '../../../src/core/ground/exact.ts';

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
  // More hundredths than a float counts.
  expect(exactText(sum(Array.from({ length: 10_000 }, () => '9999999999.97')))).toBe('99999999999700');
});

test('a text is the number that the parser of all texts reads', () => {
  const nine = fc.integer({ min: 0, max: 20 }).map(length => '9'.repeat(length));
  const zeros = fc.integer({ min: 0, max: 17 }).map(length => '0'.repeat(length));
  const run = fc.oneof(nine, zeros, fc.nat().map(String), fc.bigInt({ min: 0n }).map(String));
  const written = fc
    .tuple(fc.constantFrom('', '', '', '-', '+'), run, fc.constantFrom('', '.', '.', '/', '/', ':', ' '), run)
    .map(parts => parts.join(''));
  const odd = fc.stringMatching(/^[-+0-9./: _()']{0,6}$/);
  fc.assert(
    fc.property(fc.oneof(written, written, odd), text => {
      expect(outcome(() => exact(text))).toEqual(outcome(() => new Fraction(text)));
    }),
    { numRuns: 2000 },
  );
});

function outcome(read: () => Fraction): unknown {
  try {
    const { s, n, d } = read();
    return { s, n, d };
  } catch (error) {
    return error;
  }
}

const ratio = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n));
const decimal = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.nat(9))
  .map(([n, places]): [bigint, bigint] => [n, 10n ** BigInt(places)]);
const anyNumber = fc.oneof(ratio, decimal).map(([n, d]) => new Fraction(n, d));

test('the text of a number is the one that the long way over fractions gives', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(8), (value, places) => {
      expect(exactText(value)).toBe(textByFractions(value));
      expect(toFixed(value, places)).toBe(fixedByFractions(value, places));
      expect(roundHalfUp(value, places).equals(new Fraction(fixedByFractions(value, places)))).toBe(true);
      expect(toFixed(value, places, 2)).toBe(fixedByFractions(value.mul(100), places));
    }),
  );
});

test('a number is rounded to its decimals and no fewer without a change', () => {
  fc.assert(
    fc.property(anyNumber, value => {
      const places = decimalsOf(value);
      const same = (most: number) => new Fraction(toFixed(value, most)).equals(value);
      if (places === undefined) expect([0, 1, 9, 40].some(same)).toBe(false);
      else expect([same(places), places > 0 && same(places - 1)]).toEqual([true, false]);
    }),
  );
});

test('the nearest integer is that of the fraction, a half up', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 30n), fc.bigInt(1n, 10n ** 20n), (n, d) => {
      expect(nearest(n, d)).toBe(new Fraction(n, d).add(new Fraction(1, 2)).floor().n);
    }),
  );
});

test('a ratio of two integers has the text of the fraction', () => {
  const whole = fc.oneof(fc.nat(2000), fc.maxSafeNat());
  const above = whole.map(value => Math.max(1, value));
  fc.assert(
    fc.property(whole, above, (n, d) => {
      expect(ratioText(n, d)).toBe(textByFractions(new Fraction(n, d)));
    }),
  );
  expect(ratioText(0, 31)).toBe('0');
});

test('hundredths are a hundred times a decimal of at most two places', () => {
  expect(['0', '7', '7.5', '7.05', '123456789.99'].map(hundredths)).toEqual([0, 700, 750, 705, 12345678999]);
  for (const text of ['', '.', '.5', '-7', '1/3', '7.125', '1.2.3', '12345678901234', 'ten']) {
    expect(hundredths(text)).toBeUndefined();
  }
  fc.assert(
    fc.property(anyNumber, value => {
      const found = hundredths(exactText(value));
      if (found !== undefined) expect(value.mul(100).equals(found)).toBe(true);
    }),
  );
});

test('a sum is that of the numbers added one by one', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 12 }), values => {
      const total = values.reduce((before, each) => before.add(each), new Fraction(0));
      expect(sum(values).equals(total)).toBe(true);
      expect(sum(values.map(textByFractions)).equals(total)).toBe(true);
    }),
  );
});

test('a text that is no number is refused each time it is read', () => {
  const refused = new Error('Invalid argument');
  for (const text of ['', '.', 'ten', '1.2.3', 'ten']) {
    expect(() => exact(text)).toThrow(refused);
    expect(() => sum(['1', text])).toThrow(refused);
  }
  expect(() => exact('1/0')).toThrow(new Error('Division by Zero'));
});

function textByFractions(value: Fraction): string {
  let rest = value.d;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  if (rest !== 1n) return value.toFraction();
  let places = 0;
  while (
    !value
      .mul(10n ** BigInt(places))
      .mod(1)
      .equals(0)
  )
    places++;
  return fixedByFractions(value, places);
}

function fixedByFractions(value: Fraction, places: number): string {
  const scaledUp = value
    .abs()
    .mul(10n ** BigInt(places))
    .add(new Fraction('1/2'))
    .floor();
  const digits = scaledUp.n.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return value.s < 0n && scaledUp.n !== 0n ? `-${text}` : text;
}
