import { expect, test } from 'vitest';
import { aroundOf } from '../../../src/core/agreement/around.ts';
import { checkedFacts } from '../../../src/core/facts/index.ts';
import { event } from '../clauses/credit/credit-sample.ts';
import { factsOf } from '../judge-sample.ts';
import { agreementOf, document } from '../sample-agreement.ts';

const agreement = agreementOf(document({ review: { every: 'quarter' } }));
const saidOf = (kind: string, fields: object, of = agreement) =>
  checkedFacts(factsOf(undefined, [event(kind, '2026-02-01', '2026-01', fields)]), aroundOf(of), of.terms)
    .flatMap(each => each.findings)
    .map(({ code, severity, place, message, fix, meant }) => [
      code,
      severity,
      place.kind === 'dataset' ? place.column : '',
      `${message}. ${fix}.`,
      meant?.seen,
    ]);

test.each([
  ['notice', { clause: 'notice' }],
  ['notice', { objective: 'qualified-leads' }],
  ['consent', { clause: 'notice', agreedBy: ['marketing'] }],
  ['review', { agreedBy: ['marketing'] }],
])('a %s with %j has nothing wrong', (kind, fields) => {
  expect(saidOf(kind, fields)).toEqual([]);
});

test.each(['notice', 'review', 'consent', 'strike', 'dispute'])(
  'a %s that names what is not there is told what is',
  kind => {
    const fields = {
      effect: kind === 'strike' ? 'done' : '',
      objective: 'qualified-leeds',
      clause: 'notices',
      by: 'sails',
      agreedBy: ['marketting'],
    };
    expect(saidOf(kind, fields)).toEqual([
      [
        'unknown-reference',
        'error',
        'objective',
        'Unexpected objective `qualified-leeds`, expected one of `qualified-leads`. Name an objective of the agreement.',
        'qualified-leeds',
      ],
      [
        'unknown-reference',
        'error',
        'clause',
        'Unexpected clause `notices`, expected one of `plan`, `notice`. Name a clause of the agreement.',
        'notices',
      ],
      [
        'unknown-reference',
        'error',
        'by',
        'Unexpected party `sails`, expected one of `marketing`, `sales`. Name a party of the agreement.',
        'sails',
      ],
      [
        'unknown-reference',
        'error',
        'agreed_by',
        'Unexpected party `marketting`, expected one of `marketing`, `sales`. Name a party of the agreement.',
        'marketting',
      ],
    ]);
  },
);

test('a consent needs its clause and who gives it', () => {
  expect(saidOf('consent', { by: '' })).toEqual([
    [
      'unknown-reference',
      'error',
      'by',
      'Missing party of a consent, expected one of `marketing`, `sales`. Name a party of the agreement.',
      undefined,
    ],
    [
      'unknown-reference',
      'error',
      'clause',
      'Missing clause of a consent, expected one of `plan`, `notice`. Name a clause of the agreement.',
      undefined,
    ],
  ]);
});

test('a review that nobody agreed to is said', () => {
  expect(saidOf('review', {}, agreementOf(document()))).toEqual([
    [
      'review-not-agreed',
      'warning',
      'kind',
      'Unexpected review held, expected `review:` in the agreement. Add `review: { every: quarter }`, or remove the row.',
      undefined,
    ],
  ]);
});

test.each(['claim', 'credit-issued'])('a %s under an agreement without credits is said', kind => {
  const what = kind === 'claim' ? 'claim' : 'credit issued';
  expect(saidOf(kind, {})).toEqual([
    [
      'claim-without-credit',
      'warning',
      'kind',
      `Unexpected ${what} in an agreement without credits, expected \`credit:\` in a remedy. Remove the row.`,
      undefined,
    ],
  ]);
});
