import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCaps } from '../../../../src/core/clauses/credit/apply-caps.ts';
import { exact, exactText } from '../../../../src/core/ground/exact.ts';

const cap = (per: string, limit: string, granted = '0', isOpen = false) => ({
  per,
  limit: exact(limit),
  granted: exact(granted),
  isOpen,
});
const told = (before: string, caps: ReturnType<typeof cap>[], places = 2) => {
  const { due, bitten } = applyCaps(exact(before), caps, places);
  return [exactText(due), ...bitten.map(each => `${each.per} ${exactText(each.over)}`)];
};

test('a credit at a cap is whole, and one over it is cut to it', () => {
  expect(told('100', [cap('period', '100')])).toEqual(['100']);
  expect(told('100.01', [cap('period', '100')])).toEqual(['100', 'period 0.01']);
});

test('caps apply one after the other, each on what the one before left and on what was credited before', () => {
  expect(told('100', [cap('period', '80'), cap('12 months', '200', '150'), cap('term', '1000')])).toEqual([
    '50',
    'period 20',
    '12 months 30',
  ]);
  expect(told('100', [cap('12 months', '200', '250')])).toEqual(['0', '12 months 100']);
});

test('rounding is half up and once, to the minor unit of the currency', () => {
  expect(told('33.335', [])).toEqual(['33.34']);
  expect(told('33.3349', [])).toEqual(['33.33']);
  expect(told('1000/3', [], 0)).toEqual(['333']);
  expect(told('0.0005', [], 3)).toEqual(['0.001']);
});

test('a cap whose limit may still grow holds what it takes, after what the others took for good', () => {
  const held = (before: string, caps: ReturnType<typeof cap>[], places = 2) => {
    const capped = applyCaps(exact(before), caps, places);
    return [exactText(capped.due), exactText(capped.held)];
  };
  const open = cap('term', '30', '0', true);
  expect(held('100', [cap('period', '80'), open])).toEqual(['30', '50']);
  expect(held('100', [open, cap('period', '80')])).toEqual(['30', '50']);
  expect(held('20', [open])).toEqual(['20', '0']);
  expect(held('33.335', [cap('term', '10.009', '0', true)])).toEqual(['10', '23.34']);
  expect(told('100', [open, cap('period', '80')])).toEqual(['30', 'period 20', 'term 50']);
});

test('rounding never passes a cap', () => {
  expect(told('33.335', [cap('period', '33.335')])).toEqual(['33.33']);
  expect(told('33.335', [cap('period', '33.34')])).toEqual(['33.34']);
});

const money = fc.integer({ min: 0, max: 1_000_000 }).map(thousandths => exact(`${thousandths}/1000`));
const caps = fc.array(
  fc.record({ per: fc.constant('cap'), limit: money, granted: money, isOpen: fc.boolean() }),
  { maxLength: 4 },
);

test('a credit never passes what a cap has left, is never negative, and grows with the amount', () => {
  fc.assert(
    fc.property(money, money, caps, (one, more, some) => {
      const { due, held } = applyCaps(one, some, 2);
      expect(held.compare(0)).toBeGreaterThanOrEqual(0);
      expect(due.compare(0)).toBeGreaterThanOrEqual(0);
      for (const { limit, granted } of some) {
        const room = limit.sub(granted);
        expect(due.compare(room.compare(0) > 0 ? room : 0)).toBeLessThanOrEqual(0);
      }
      expect(applyCaps(one.add(more), some, 2).due.compare(due)).toBeGreaterThanOrEqual(0);
    }),
  );
});
