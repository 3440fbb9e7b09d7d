import { expect, test } from 'vitest';
import { reviewOf } from '../../../../src/core/clauses/review/review.ts';
import { catalogue, metaChips } from '../../../../src/language/index.ts';
import { at, factsOf, judge } from '../../judge-sample.ts';
import { agreementOf, document } from '../../sample-agreement.ts';
import { fact } from '../ending/ending-sample.ts';

const agreement = agreementOf(
  document({ effective: { from: '2026-01-01', to: '2026-12-31' }, review: { every: 'quarter' } }),
);
const held = (...dates: string[]) =>
  dates.map((date, place) => fact('review', date, { clause: '', row: place + 1 }));
const on = (asOf: string, ...dates: string[]) => reviewOf(agreement, held(...dates), at(asOf) + 86_400_000);

test('without a review recorded the next one is that of the coming period', () => {
  expect(on('2026-05-08').review).toEqual({ every: 'quarter', next: '2026-07-01' });
});

test.each([
  ['2026-03-31', { state: 'planned' }],
  ['2026-04-01', { state: 'due' }],
  ['2026-06-30', { state: 'due' }],
  ['2026-07-01', { state: 'overdue' }],
])('after one in February, on %s the review of the second quarter is %j', (asOf, expected) => {
  expect(on(asOf, '2026-02-10').review).toEqual({
    every: 'quarter',
    lastHeld: '2026-02-10',
    row: 1,
    next: '2026-04-01',
    dueBy: '2026-06-30',
    ...expected,
  });
});

test('overdue is a warning, and a review held moves the next one', () => {
  expect(on('2026-07-01', '2026-02-10').findings).toEqual([
    {
      code: 'review-overdue',
      severity: 'warning',
      file: 'slas/sample/agreement.mdx',
      place: { kind: 'terms', path: ['review'] },
      message: 'Missing review by 2026-06-30, expected one every quarter; the last was held on 2026-02-10',
      fix: 'Hold it, and record it in events.csv as a `review`',
    },
  ]);
  const { review, findings } = on('2026-07-01', '2026-05-08', '2026-02-10');
  expect(findings).toEqual([]);
  expect(review).toMatchObject({ lastHeld: '2026-05-08', row: 1, state: 'due', dueBy: '2026-09-30' });
});

test('what is recorded later is not known yet, and none is due after the term', () => {
  expect(on('2026-05-08', '2026-05-09').review?.lastHeld).toBeUndefined();
  expect(on('2027-02-01', '2026-11-10')).toEqual({
    review: { every: 'quarter', lastHeld: '2026-11-10', row: 1 },
    findings: [],
  });
});

test('a chip says when a review is due, and that one is overdue', () => {
  const chips = (asOf: string) =>
    metaChips(catalogue('en'), judge(agreement, factsOf(undefined, held('2026-02-10')), {}, asOf).report);
  expect(chips('2026-03-01')).toContain('Next review 1 Apr 2026');
  expect(chips('2026-05-01')).toContain('Review due by 30 Jun 2026');
  expect(chips('2026-08-01')).toContain('Review overdue since 30 Jun 2026');
});
