import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attainment, keeps } from '../../../src/core/ground/keeps.ts';
import { directions } from '../../../src/core/ground/quantity.ts';
import { type VerdictBasis, verdictOf } from '../../../src/core/judging/verdict.ts';
import { streakOf, tallyOf } from '../../../src/core/report/tally.ts';
import type { PeriodReport, Verdict } from '../../../src/core/report.ts';

const count = (value: string) => ({ value, unit: { kind: 'count', of: 'leads' } }) as const;
const judged = (fields: Partial<VerdictBasis>): VerdictBasis => ({
  covered: true,
  nothingDue: false,
  direction: 'atLeast',
  target: count('100'),
  actual: count('100'),
  afterExclusions: undefined,
  ...fields,
});
const closed = (verdicts: readonly (Verdict | undefined)[]) =>
  verdicts.map(verdict => ({ verdict }) as PeriodReport);

test('at exact equality atLeast and atMost are kept, above and below are not', () => {
  expect(directions.map(direction => keeps('99.95', direction, '99.95'))).toEqual([true, true, false, false]);
  expect(directions.map(direction => verdictOf(judged({ direction })))).toEqual([
    'met',
    'met',
    'missed',
    'missed',
  ]);
});

test('a hair beside the threshold decides each direction, also where no decimal ends', () => {
  const under = directions.map(direction => keeps('1/3', direction, '0.333333333334'));
  const over = directions.map(direction => keeps('1/3', direction, '0.333333333333'));
  expect(under).toEqual([false, true, false, true]);
  expect(over).toEqual([true, false, true, false]);
});

test('directions agree with integers cross-multiplied', () => {
  const part = fc.tuple(fc.bigInt(0n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n));
  fc.assert(
    fc.property(part, part, ([n, d], [m, e]) => {
      const [left, right] = [n * e, m * d];
      expect(directions.map(direction => keeps(`${n}/${d}`, direction, `${m}/${e}`))).toEqual([
        left >= right,
        left <= right,
        left > right,
        left < right,
      ]);
    }),
  );
});

test('attainment is actual over target, and target over actual where less is better', () => {
  expect(attainment('73', 'atLeast', '100')).toBe('0.73');
  expect(attainment('73', 'above', '100')).toBe('0.73');
  expect(attainment('3600000', 'atMost', '1800000')).toBe('0.5');
  expect(attainment('3', 'below', '1')).toBe('1/3');
});

test('attainment is left out where it would divide by zero', () => {
  expect(attainment('5', 'atLeast', '0')).toBeUndefined();
  expect(attainment('0', 'atMost', '5')).toBeUndefined();
  expect(attainment('0', 'atLeast', '5')).toBe('0');
  expect(attainment('5', 'atMost', '0')).toBe('0');
});

test('missing data is never met, and nothing due is neither', () => {
  expect(verdictOf(judged({ covered: false }))).toBe('no-data');
  expect(verdictOf(judged({ actual: undefined }))).toBe('no-data');
  expect(verdictOf(judged({ target: undefined }))).toBe('no-data');
  expect(verdictOf(judged({ nothingDue: true, actual: undefined }))).toBe('not-due');
});

test('what exclusions bring into a period makes it missed, though it was met as measured', () => {
  const after = (fields: object) =>
    verdictOf(
      judged({ afterExclusions: { target: count('100'), actual: count('99'), excused: false, ...fields } }),
    );
  expect(after({})).toBe('met');
  expect(after({ bringsIn: true })).toBe('missed');
  expect(after({ bringsIn: true, excused: true })).toBe('excused');
  expect(after({ bringsIn: true, actual: count('100') })).toBe('met');
});

test('where no target is in force nothing is due, with or without data', () => {
  expect(verdictOf(judged({ nothingDue: true, covered: false, target: undefined }))).toBe('not-due');
});

test('a miss is excused where the reading after exclusions is met, empty or excused', () => {
  const actual = count('99');
  const after = (fields: object) =>
    verdictOf(
      judged({
        actual,
        afterExclusions: { target: count('90'), actual: count('80'), excused: false, ...fields },
      }),
    );
  expect(after({})).toBe('missed');
  expect(after({ actual: count('90') })).toBe('excused');
  expect(after({ actual: undefined })).toBe('excused');
  expect(after({ excused: true })).toBe('excused');
});

test('what was met as measured stays met, whatever the exclusions say', () => {
  const afterExclusions = { target: count('200'), actual: count('1'), excused: true };
  expect(verdictOf(judged({ afterExclusions }))).toBe('met');
});

test('a streak passes over excused and not-due periods, and any other verdict ends it', () => {
  expect(streakOf(closed(['missed', 'met', 'excused', 'met', 'not-due', 'met', undefined]))).toEqual({
    verdict: 'met',
    length: 3,
  });
  expect(streakOf(closed(['met', 'no-data', 'no-data']))).toEqual({ verdict: 'no-data', length: 2 });
  expect(streakOf(closed(['met', 'met', 'missed', 'excused']))).toEqual({ verdict: 'missed', length: 1 });
});

test('in a streak a period without data counts as the agreement says', () => {
  const periods = closed(['missed', 'no-data', 'missed']);
  expect(streakOf(periods)).toEqual({ verdict: 'missed', length: 1 });
  expect(streakOf(periods, 'missed')).toEqual({ verdict: 'missed', length: 3 });
  expect(streakOf(periods, 'ignored')).toEqual({ verdict: 'missed', length: 2 });
  expect(streakOf(closed(['met', 'no-data']), 'missed')).toEqual({ verdict: 'missed', length: 1 });
});

test('without a judged period there is no streak', () => {
  expect(streakOf(closed(['excused', 'not-due', undefined]))).toBeUndefined();
  expect(streakOf([])).toBeUndefined();
});

test('a tally names every verdict and leaves running periods out', () => {
  expect(tallyOf(closed(['met', 'met', 'missed', 'excused', undefined]))).toEqual({
    met: 2,
    missed: 1,
    excused: 1,
    'no-data': 0,
    'not-due': 0,
  });
});
