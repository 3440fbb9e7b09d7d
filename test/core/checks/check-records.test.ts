import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const cases = (more: Raw = {}): Raw => ({
  kind: 'records',
  file: 'metrics/cases.tsv',
  columns: { id: 'Case', opened: 'Opened', closed: 'Closed', fee: 'Fee' },
  times: { due: 'iso' },
  attributes: ['state'],
  numbers: ['minutes', 'worked'],
  money: ['fee', 'total'],
  ...more,
});
const saidOf = (fields: Raw, dataset: Raw = cases()) =>
  checkReferences(
    agreementOf(
      document({
        datasets: { cases: dataset, leads: { kind: 'leads', file: 'metrics/leads.csv' } },
        objectives: [objective(fields)],
      }),
    ),
  ).map(({ place, message }) => [place.kind === 'terms' ? place.path.join('.') : '', message]);
const times = 'expected one of `opened`, `closed`, `due`';

describe('indicators on records', () => {
  test.each<[string, Raw, Raw]>([
    ['a count', { count: 'cases', at: 'opened' }, { atLeast: '3' }],
    [
      'a speed',
      { speed: 'cases', from: 'opened', to: 'closed', statistic: 'mean', clock: 'wall' },
      { atMost: '24 hours' },
    ],
    [
      'a share',
      { share: 'cases', at: 'opened', of: { state: 'done' }, kept: { closed: { notAfter: 'due' } } },
      { atLeast: '95%' },
    ],
    [
      'a share on leads',
      { share: 'leads', at: 'created_at', kept: { connected_at: { blank: 'false' } } },
      { atLeast: '95%' },
    ],
    ['a sum of money', { measure: 'cases', sum: 'fee', at: 'closed' }, { atLeast: '100 USD' }],
    ['money per row', { measure: 'cases', sum: 'fee', per: 'count', at: 'closed' }, { atLeast: '100 USD' }],
    [
      'money per hour',
      { measure: 'cases', sum: 'fee', per: 'minutes', at: 'closed' },
      { atLeast: '100 USD' },
    ],
    ['money of money', { measure: 'cases', sum: 'fee', per: 'total', at: 'closed' }, { atLeast: '90%' }],
    ['a median', { measure: 'cases', statistic: 'median', of: 'minutes', at: 'closed' }, { atMost: '12.5' }],
    [
      'a percentile of money',
      { measure: 'cases', statistic: { percentile: '99.9' }, of: 'fee', at: 'closed' },
      { atMost: '9 USD' },
    ],
    ['numbers per row', { measure: 'cases', sum: 'minutes', per: 'count', at: 'closed' }, { atMost: '12.5' }],
    [
      'a stated share',
      { measure: 'cases', sum: 'minutes', per: 'worked', as: 'share', at: 'closed' },
      { atMost: '40%' },
    ],
  ])('%s fits', (_, indicator, target) => {
    expect(saidOf({ indicator, target })).toEqual([]);
  });

  test.each<[string, Raw, string, string]>([
    [
      'a count without its time',
      { count: 'cases' },
      'objectives.0.indicator',
      'Missing field `at` of an indicator on records, expected a time of `cases`',
    ],
    [
      'a share placed by a text',
      { share: 'cases', at: 'state', kept: { state: 'done' } },
      'objectives.0.indicator.at',
      `Unexpected column \`state\` of dataset \`cases\`, ${times}`,
    ],
    [
      'a comparison with a text',
      { share: 'cases', at: 'opened', kept: { closed: { notAfter: 'state' } } },
      'objectives.0.indicator.kept.state',
      `Unexpected column \`state\` of dataset \`cases\`, ${times}`,
    ],
    [
      'an unknown column among the rows promised',
      { share: 'cases', at: 'opened', of: { stat: 'done' }, kept: { state: 'done' } },
      'objectives.0.indicator.of.stat',
      'Unexpected column `stat` of dataset `cases`, expected one of `id`, `opened`, `closed`, `due`, `minutes`, `worked`, `fee`, `total`, `state`',
    ],
    [
      'a sum of texts',
      { measure: 'cases', sum: 'state', at: 'opened' },
      'objectives.0.indicator.sum',
      'Unexpected column `state` of dataset `cases`, expected one of `minutes`, `worked`, `fee`, `total`',
    ],
    [
      'a median of texts',
      { measure: 'cases', statistic: 'median', of: 'state', at: 'opened' },
      'objectives.0.indicator.of',
      'Unexpected column `state` of dataset `cases`, expected one of `minutes`, `worked`, `fee`, `total`',
    ],
    [
      'a sum per time',
      { measure: 'cases', sum: 'fee', per: 'due', at: 'opened' },
      'objectives.0.indicator.per',
      'Unexpected column `due` of dataset `cases`, expected one of `minutes`, `worked`, `fee`, `total`',
    ],
  ])('%s is a finding', (_, indicator, path, message) => {
    const target =
      'count' in indicator ? {} : { target: { atLeast: 'share' in indicator ? '90%' : '1 USD' } };
    expect(saidOf({ indicator, ...target })).toContainEqual([path, message]);
  });

  test('a target must be in what is measured', () => {
    const share = { share: 'cases', at: 'opened', kept: { state: 'done' } };
    expect(saidOf({ indicator: share, target: { atLeast: '3' } })).toEqual([
      [
        'objectives.0.target.atLeast',
        'Unexpected number as target of a `share` indicator, expected a share such as `95%`',
      ],
    ]);
  });
});

describe('datasets', () => {
  const count = { indicator: { count: 'leads' } };

  test('records without a time cannot be placed', () => {
    expect(saidOf(count, { kind: 'records', file: 'metrics/cases.csv', attributes: ['state'] })).toEqual([
      ['datasets.cases', 'Missing time column of records `cases`, expected at least one'],
    ]);
    expect(saidOf(count, { kind: 'records', file: 'metrics/cases.csv', snapshot: '2026-03-31' })).toEqual([]);
  });

  test('a rule on duplicates names columns', () => {
    expect(saidOf(count, cases({ duplicates: { by: ['id', 'number'], keep: 'first' } }))).toEqual([
      [
        'datasets.cases.duplicates.by.1',
        'Unexpected column `number` of dataset `cases`, expected one of `id`, `opened`, `closed`, `due`, `minutes`, `worked`, `fee`, `total`, `state`',
      ],
    ]);
  });
});
