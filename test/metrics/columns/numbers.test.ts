import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { isWithin } from '../../../src/core/ground/bounds.ts';
import { exactText } from '../../../src/core/ground/exact.ts';
import { blankCells } from '../../../src/metrics/columns/blank-cells.ts';
import type { NumberColumn } from '../../../src/metrics/columns/column.ts';
import { type NumberCells, numberColumnMaker } from '../../../src/metrics/columns/number-column.ts';
import { compareNumbers, exactAt, withinTest } from '../../../src/metrics/columns/numbers.ts';

function read(texts: readonly string[], type: NumberCells['type'] = 'number', negative = false) {
  const cells = {
    type,
    blank: true,
    isBlank: blankCells(['n/a']),
    negative,
    plain: undefined,
    isUnstated: false,
  };
  const maker = numberColumnMaker(cells, texts.length);
  for (const text of texts) {
    const bytes = Buffer.from(`,${text},`);
    maker.add(bytes, 1, bytes.length - 1);
  }
  const { column, faults } = maker.finish();
  return { column: column as NumberColumn, faults: Object.fromEntries(faults) };
}

const decimal = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
    fc.string({ unit: fc.constantFrom('0', '5', '9'), maxLength: 6 }),
  )
  .map(([whole, places]) => (places === '' ? String(whole) : `${whole}.${places}`));

test('any numbers of a column come back exact, also where they do not fit 2^53 together', () => {
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 1 }), texts => {
      const { column, faults } = read(texts);
      expect(faults).toEqual({});
      expect(texts.map((_, row) => exactAt(column, row))).toEqual(texts.map(exactText));
    }),
  );
});

const signed = fc.tuple(fc.boolean(), decimal).map(([isBelow, text]) => (isBelow ? `-${text}` : text));

test('numbers below 0 come back exact where the column may hold them, and add up, rank and compare as they are', () => {
  fc.assert(
    fc.property(fc.array(signed, { minLength: 1 }), fc.array(signed, { minLength: 1 }), (texts, others) => {
      const { column, faults } = read(texts, 'number', true);
      expect(faults).toEqual({});
      expect(texts.map((_, row) => exactAt(column, row))).toEqual(texts.map(text => exactText(text)));
      const other = read(others, 'money', true).column;
      const order = new Fraction(texts[0]!).compare(new Fraction(others[0]!));
      expect(Math.sign(compareNumbers(column, other, 0))).toBe(order);
    }),
  );
});

test('a number below 0 lies within bounds as its exact value does, at any scale', () => {
  fc.assert(
    fc.property(fc.array(signed, { minLength: 1 }), signed, signed, (texts, low, high) => {
      const { column } = read(texts, 'number', true);
      for (const bounds of [{ atLeast: low, below: high }, { above: low, atMost: high }, { above: high }]) {
        const isIn = withinTest(column, bounds);
        expect(texts.map((_, row) => isIn(row))).toEqual(texts.map(text => isWithin(bounds, text)));
      }
    }),
  );
});

test('a hyphen stands once, before the digits, and nothing is −0', () => {
  const { column, faults } = read(
    ['-0', '-0.00', '--1', '-', '1-', '- 1', '−1', '-.5', '-1.', '-12.50'],
    'money',
    true,
  );
  expect(faults).toEqual({ bad: [2, 3, 4, 5, 6, 7, 8] });
  expect([0, 1, 9].map(row => exactAt(column, row))).toEqual(['0', '0', '-12.5']);
  expect(Object.is(column.values?.[0], 0)).toBe(true);
});

test('2^53 and a hundredth is no rounded number', () => {
  const { column } = read(['9007199254740.993', '90071992547409.93', '0.000001']);
  expect(column.values).toBeUndefined();
  expect([0, 1, 2].map(row => exactAt(column, row))).toEqual([
    '9007199254740.993',
    '90071992547409.93',
    '0.000001',
  ]);
  const below = read(['-9007199254740.99', '-0.0001', '-1'], 'number', true).column;
  expect(below.values).toBeUndefined();
  expect([0, 1, 2].map(row => exactAt(below, row))).toEqual(['-9007199254740.99', '-0.0001', '-1']);
});

test('numbers of two columns compare as they are, at whatever scales', () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (one, other, finer) => {
      const [a, b] = [read([one, finer]).column, read([other, '1']).column];
      expect(Math.sign(compareNumbers(a, b, 0))).toBe(new Fraction(one).compare(new Fraction(other)));
    }),
  );
  expect(compareNumbers(read(['']).column, read(['1']).column, 0)).toBeNaN();
});

test('what is no number of its type is noted at its row and has no value', () => {
  expect(
    read(['1', '', 'n/a', '-3', '-3.5', '1.', '.5', '1e3', '1,5', '1234567890123456', '0.1234567']).faults,
  ).toEqual({
    negative: [3, 4],
    bad: [5, 6, 7, 8, 9, 10],
  });
  const fine = read(['0.1234567', '1.0000000000000000000001', '12'], 'money');
  expect(fine.faults).toEqual({});
  expect([0, 1, 2].map(row => exactAt(fine.column, row))).toEqual([
    '0.1234567',
    '1.0000000000000000000001',
    '12',
  ]);
  expect(read(['12', '1.0', '-'], 'count').faults).toEqual({ bad: [1, 2] });
  expect(read(['0', '1', '0.25', '1.000', '1.001', '2', '-1', '00'], 'share').faults).toEqual({
    bad: [4, 5, 6, 7],
  });
});
