import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, type Fraction } from '../../../src/core/ground/exact.ts';
import type { Unit } from '../../../src/core/ground/quantity.ts';
import { exactLevel, formatAt, roundedAt } from '../../../src/language/format/quantity.ts';
import { catalogue } from '../../../src/language/index.ts';

const words = catalogue('en');
const unit = fc.constantFrom<Unit>(
  { kind: 'count', of: 'leads' },
  { kind: 'number', of: 'attempts' },
  { kind: 'money', currency: 'USD' },
  { kind: 'money', currency: 'KRW' },
  { kind: 'money', currency: 'KWD' },
  { kind: 'share' },
  { kind: 'duration', clock: 'wall' },
  { kind: 'duration', clock: 'working' },
);
const sized = fc.bigInt(-(10n ** 18n), 10n ** 18n);
const small = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map(BigInt);
const denominator = fc.oneof(
  fc.integer({ min: 1, max: 10 ** 4 }).map(BigInt),
  fc.integer({ min: 0, max: 9 }).map(places => 10n ** BigInt(places)),
);
const value = fc.tuple(fc.oneof(sized, small), denominator).map(([n, d]) => exact(n).div(exact(d)));

const unitMs: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000 };

/** The number that a stranger takes from a printed text, by fractions alone. */
function readBack(text: string, { kind }: Unit): Fraction {
  const plain = text.replace('−', '').replaceAll(',', '');
  const timed = [...plain.matchAll(/([\d.]+) (d|h|min|s)\b/g)];
  const size =
    kind === 'duration'
      ? timed.reduce((all, [, n = '', each = '']) => all.add(exact(n).mul(unitMs[each] ?? 0)), exact(0))
      : exact(plain.replace(/[^\d.]/g, '')).div(kind === 'share' ? 100 : 1);
  return text.startsWith('−') ? size.neg() : size;
}

test('what is rounded to a level is what the text of that level says', () => {
  fc.assert(
    fc.property(value, unit, fc.nat(7), (number, of, level) => {
      const amount = { value: number, unit: of };
      const text = formatAt(words, amount, level);
      expect(readBack(text, of).toFraction(), text).toBe(roundedAt(amount, level).toFraction());
    }),
    { numRuns: 2000 },
  );
});

test('a finer level is never further from the number', () => {
  fc.assert(
    fc.property(value, unit, fc.nat(6), (number, of, level) => {
      const amount = { value: number, unit: of };
      const off = (at: number) => roundedAt(amount, at).sub(number).abs();
      expect(off(level + 1).compare(off(level))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the exact level is the first one that leaves the number as it is', () => {
  fc.assert(
    fc.property(value, unit, (number, of) => {
      const amount = { value: number, unit: of };
      const first = [0, 1, 2, 3, 4, 5, 6].find(level => roundedAt(amount, level).equals(number));
      expect(exactLevel(amount)).toBe(first);
    }),
    { numRuns: 2000 },
  );
});
