import { expect, test } from 'vitest';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { days, factsOf, judge, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const half = days('2026-01-01', '2026-12-31');
const goal = { compute: 'lead-goal', share: '100%', dealSize: '100 USD', closeRate: '50%' };
const termsOf = (quota: readonly Raw[], more: Raw = {}) =>
  agreementOf(
    document({
      effective: { from: '2026-01-01' },
      objectives: [objective({ target: { ...goal, quota, ...more } })],
    }),
  );
const saidOf = (quota: readonly Raw[]) =>
  judge(termsOf(quota), factsOf(half), { leads: [] }, '2026-05-31').findings.map(each => [
    each.place.kind === 'terms' ? each.place.path.join('.') : '',
    `${each.message}. ${each.fix}`,
  ]);
const saidOfTerms = (quota: readonly Raw[]) =>
  checkReferences(termsOf(quota)).map(each => [
    each.place.kind === 'terms' ? each.place.path.join('.') : '',
    `${each.message}. ${each.fix}`,
  ]);
const first = { amount: '5000 USD per month' };

test('each period has the target of what is agreed on its first day', () => {
  const terms = termsOf([first, { from: '2026-04-01', amount: '6000 USD per month' }]);
  const { periods } = onlyObjective(terms, factsOf(half), { leads: [] }, '2026-05-31');
  expect(periods.map(each => each.target?.value.value)).toEqual(['100', '100', '100', '120', '120']);
});

test('a day inside a period is a finding at it, also of a period to come', () => {
  expect(saidOf([first, { from: '2026-04-15', amount: '6000 USD per month' }])).toEqual([
    [
      'objectives.0.target.quota.1.from',
      'Unexpected `2026-04-15` inside the period 2026-04, expected the first day of a period. Use `2026-04-01` or `2026-05-01`',
    ],
  ]);
  expect(saidOf([first, { from: '2027-02-02', amount: '6000 USD per month' }])).toEqual([
    [
      'objectives.0.target.quota.1.from',
      'Unexpected `2027-02-02` inside the period 2027-02, expected the first day of a period. Use `2027-02-01` or `2027-03-01`',
    ],
  ]);
});

test('later values have a day, and later days stand last', () => {
  expect(saidOf([first, { amount: '6000 USD per month' }])).toEqual([
    [
      'objectives.0.target.quota.1',
      'Missing `from` of a later value, expected its first day. Add `from:` with the first day of a period',
    ],
  ]);
  expect(
    saidOf([
      first,
      { from: '2026-05-01', amount: '6000 USD per month' },
      { from: '2026-03-01', amount: '7000 USD per month' },
    ]),
  ).toEqual([
    [
      'objectives.0.target.quota.2.from',
      'Unexpected `2026-03-01` after `2026-05-01` in the values, expected later dates last. Put the values in order of `from`',
    ],
  ]);
});

test('the first value has no day of its own', () => {
  const wrong = saidOfTerms([{ from: '2026-03-01', ...first }]);
  expect(wrong).toEqual([
    [
      'objectives.0.target.quota.0.from',
      'Unexpected `2026-03-01` of the first value, which is in force from the target’s first day on, expected no day. Remove it, or put the value before it first',
    ],
  ]);
});

test('a value that begins when another target is in force is a finding', () => {
  const quota = [first, { from: '2026-05-01', amount: '6000 USD per month' }];
  const terms = agreementOf(
    document({
      effective: { from: '2026-01-01' },
      objectives: [
        objective({
          target: [
            { ...goal, quota },
            { ...goal, from: '2026-04-01', quota: '7000 USD per month' },
          ],
        }),
      ],
    }),
  );
  const { findings } = judge(terms, factsOf(half), { leads: [] }, '2026-05-31');
  expect(findings.map(each => each.message)).toEqual([
    'Unexpected `2026-05-01` of a value of a target that ends before `2026-04-01`, expected an earlier day',
  ]);
});
