import { expect, test } from 'vitest';
import { agreement } from '../../../../src/core/agreement/terms.ts';
import { checkReferences } from '../../../../src/core/checks/check-references.ts';
import { readTerms } from '../../../../src/core/terms/read.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const availability = (id: string, fields: Raw = {}) =>
  objective({
    id,
    title: id,
    indicator: { availability: 'incidents' },
    target: { atLeast: '99.9%' },
    ...fields,
  });
const composite = (indicator: Raw, fields: Raw = {}) =>
  objective({ id: 'whole', title: 'Whole', indicator, target: { atLeast: '99%' }, ...fields });
const documentOf = (whole: Raw, more: readonly Raw[] = []) =>
  document({
    datasets: {
      incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
    },
    objectives: [
      whole,
      availability('api'),
      availability('weekly', { period: 'week' }),
      availability('downs', { target: { atMost: '1%' } }),
      objective({ id: 'count', title: 'Count' }),
      ...more,
    ],
  });
const saidOf = (whole: Raw, more: readonly Raw[] = []) =>
  checkReferences(agreementOf(documentOf(whole, more))).map(({ code, place, message, fix }) => [
    code,
    place.kind === 'terms' ? place.path.slice(1).join('.') : '',
    `${message}. ${fix}.`,
  ]);

test.each<[Raw, Raw]>([
  [{ composite: 'serial', of: ['api'] }, {}],
  [{ composite: 'serial', of: ['api'] }, { target: { compute: 'composite' } }],
  [{ composite: 'fallback', of: ['api'], independent: 'true' }, {}],
  [{ composite: 'weighted-mean', of: { api: '100%' } }, {}],
  [{ composite: 'weighted-mean', reading: 'attainment', cap: '100%', of: { count: '100%' } }, {}],
])('%j has nothing wrong', (indicator, fields) => {
  expect(saidOf(composite(indicator, fields))).toEqual([]);
});

test.each<[Raw, string, string, string]>([
  [
    { composite: 'serial', of: ['apis'] },
    'unknown-reference',
    '0.indicator.of.0',
    'Unexpected objective `apis`, expected one of `whole`, `api`, `weekly`, `downs`, `count`. Name an objective that exists, or add this one.',
  ],
  [
    { composite: 'serial', of: ['api', 'api'] },
    'composite-twice',
    '0.indicator.of.1',
    'Unexpected `api` for the second time, expected each member once. Remove it.',
  ],
  [
    { composite: 'serial', of: ['api', 'whole'] },
    'composite-cycle',
    '0.indicator.of',
    'Unexpected composite of itself: `whole` → `whole`, expected no way back. Remove one of the members.',
  ],
  [
    { composite: 'serial', of: ['weekly'] },
    'composite-period',
    '0.indicator.of.0',
    'Unexpected `weekly`, whose `period` is another than that of `whole`, expected the same periods. Judge both by the same periods.',
  ],
  [
    { composite: 'weighted-mean', of: { count: '100%' } },
    'composite-unit',
    '0.indicator.of.count',
    'Unexpected `count`, which measures a count, expected members that measure shares. Name shares, or use a `weighted-mean` with `reading: attainment`.',
  ],
  [
    { composite: 'weighted-mean', reading: 'attainment', of: { api: '100%' } },
    'composite-unit',
    '0.indicator.of.api',
    'Unexpected attainment of the availability `api`, which is a share of allowed downtime, expected what was measured. Remove `reading: attainment`, or the member.',
  ],
  [
    { composite: 'serial', of: ['downs'] },
    'composite-direction',
    '0.indicator.of',
    'Unexpected members that promise `atMost`, expected `atLeast` or `above`. Turn a member round, or leave it out.',
  ],
  [
    { composite: 'weighted-mean', of: { api: '50%', downs: '50%' } },
    'composite-direction',
    '0.indicator.of',
    'Unexpected members that promise `atLeast`, `atMost`, expected one direction. Turn a member round, or leave it out.',
  ],
])('%j is refused', (indicator, code, path, text) => {
  expect(saidOf(composite(indicator))).toEqual([[code, path, text]]);
});

test('a cycle over several composites is named once, with the way round', () => {
  const of = (id: string, member: string) =>
    objective({
      id,
      title: id,
      indicator: { composite: 'serial', of: [member] },
      target: { atLeast: '99%' },
    });
  expect(saidOf(of('first', 'second'), [of('second', 'third'), of('third', 'first')])).toEqual([
    [
      'composite-cycle',
      '0.indicator.of',
      'Unexpected composite of itself: `first` → `second` → `third` → `first`, expected no way back. Remove one of the members.',
    ],
  ]);
});

test('only a composite of actuals has a target computed from its members’', () => {
  expect(saidOf(availability('alone', { target: { compute: 'composite' } }))).toEqual([
    [
      'target-kind',
      '0.target.compute',
      'Unexpected `composite` as target of an `availability` indicator, expected one made of other objectives. Give the target.',
    ],
  ]);
  const mean = { composite: 'weighted-mean', reading: 'attainment', of: { count: '100%' } };
  expect(saidOf(composite(mean, { target: { compute: 'composite' } }))).toEqual([
    [
      'target-kind',
      '0.target.compute',
      'Unexpected computed target of a mean of attainments, whose members are held against their own, expected a share such as `90%`. Give the target.',
    ],
  ]);
});

test.each<[Raw, string, string, string]>([
  [
    { composite: 'weighted-mean', of: { api: '60%', database: '30%' } },
    'composite-weights',
    'of',
    'Unexpected weights that sum to 90 %, expected 100 %',
  ],
  [
    { composite: 'weighted-mean', of: ['api'] },
    'composite-fields',
    'of',
    'Unexpected members without weights of a weighted mean, expected the weight of each',
  ],
  [
    { composite: 'serial', of: { api: '100%' } },
    'composite-fields',
    'of',
    'Unexpected weights of a `serial` composite, expected a list of objectives',
  ],
  [
    { composite: 'serial', of: ['api'], reading: 'attainment' },
    'composite-fields',
    'reading',
    'Unexpected attainments in a `serial` composite, which multiplies shares, expected what was measured',
  ],
  [
    { composite: 'weighted-mean', of: { api: '100%' }, cap: '100%' },
    'composite-fields',
    'cap',
    'Unexpected `cap` without `reading: attainment`, expected one of both',
  ],
  [
    { composite: 'fallback', of: ['api'] },
    'composite-independence',
    '',
    'Unexpected `fallback` of members that may fail together, expected `independent: true`',
  ],
  [
    { composite: 'serial', of: ['api'], independent: 'true' },
    'composite-fields',
    'independent',
    'Unexpected `independent` of a `serial` composite, expected `fallback`',
  ],
  [
    { composite: 'weighted', of: ['api'] },
    'bad-value',
    'composite',
    'Unexpected `weighted`, expected one of `serial`, `fallback`, `weighted-mean`',
  ],
])('%j is no composite', (indicator, code, path, message) => {
  const { findings } = readTerms(agreement, documentOf(composite(indicator)), 'slas/sample/agreement.mdx');
  expect(
    findings.map(each => [
      each.code,
      each.place.kind === 'terms' ? each.place.path.slice(3).join('.') : '',
      each.message,
    ]),
  ).toEqual([[code, path, message]]);
});
