import { expect, test } from 'vitest';
import { agreement } from '../../../../src/core/agreement/terms.ts';
import { checkReferences } from '../../../../src/core/checks/check-references.ts';
import { readTerms } from '../../../../src/core/terms/read.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const documentWith = (fields: Raw) =>
  document({
    objectives: [objective(), objective({ id: 'more-leads', period: 'week' })],
    termination: [{ id: 'repeated-miss', text: 'Either party may end.', ...fields }],
  });
const saidOf = (fields: Raw) => {
  const raw = documentWith(fields);
  const { value, findings } = readTerms(agreement, raw, 'agreement.mdx');
  return (value ? checkReferences(agreementOf(raw)) : findings).map(({ code, place, message, fix }) => [
    code,
    place.kind === 'terms' ? place.path.slice(2).join('.') : '',
    `${message}.${fix ? ` ${fix}.` : ''}`,
  ]);
};
const missed = { missed: '3 in a row' };

test.each<Raw>([
  { when: missed },
  { when: { missed: '2 of any 3', objectives: 'any' }, objectives: ['more-leads'], by: 'other' },
  { when: { noData: '2 in a row' }, noticeDays: '30', exerciseWithin: '2 months', noticePerMiss: '10 days' },
  { when: { consent: 'all' } },
  { when: { consent: ['sales'] }, by: ['marketing'] },
  { noticeDays: '90' },
  { when: { missed: '3 in a row' }, exerciseWithin: '72 hours', noticePerMiss: '10 calendar days' },
])('%j has nothing wrong', fields => {
  expect(saidOf(fields)).toEqual([]);
});

test('working time by a calendar that does not exist is told where that is named, once', () => {
  const raw = documentWith({ when: missed, exerciseWithin: '5 working days' });
  expect(checkReferences(agreementOf({ ...raw, calendar: 'night' })).map(each => each.message)).toEqual([
    'Unexpected calendar `night`, expected one of `desk`',
  ]);
});

test('working time to give notice in is that of the agreement’s calendar', () => {
  const raw = documentWith({
    when: missed,
    exerciseWithin: '5 working days',
    noticePerMiss: '16 working hours',
  });
  expect(checkReferences(agreementOf({ ...raw, calendar: 'desk' }))).toEqual([]);
});

test.each<[Raw, string, string, string]>([
  [
    { when: { missed: 'three in a row' } },
    'bad-value',
    'when.missed',
    'Unexpected `three in a row`, expected how many periods, such as `3 in a row` or `2 of any 3`.',
  ],
  [
    { when: { missed: '4 of any 3' } },
    'bad-value',
    'when.missed',
    'Unexpected `4 of any 3`, expected how many periods, such as `3 in a row` or `2 of any 3`.',
  ],
  [
    { when: { misssed: '3 in a row' } },
    'unknown-field',
    'when.misssed',
    'Unexpected field `misssed` of the condition of an ending, expected exactly one of `missed`, `noData`, `consent`. Rename it.',
  ],
  [
    { when: { ...missed, objectives: 'each' } },
    'bad-value',
    'when.objectives',
    'Unexpected `each`, expected one of `same`, `any`, `all`.',
  ],
  [
    { when: { consent: ['marketing', 'sails'] } },
    'unknown-reference',
    'when.consent.1',
    'Unexpected party `sails`, expected one of `marketing`, `sales`. Name a party that exists, or add this one.',
  ],
  [
    { when: { consent: 'both' } },
    'unknown-reference',
    'when.consent',
    'Unexpected party `both`, expected one of `marketing`, `sales`. Name a party that exists, or add this one.',
  ],
  [
    { when: missed, by: 'sails' },
    'unknown-reference',
    'by',
    'Unexpected party `sails`, expected one of `marketing`, `sales`. Name a party that exists, or add this one.',
  ],
  [
    { when: { consent: 'all' }, by: 'other' },
    'ending-fields',
    'by',
    'Unexpected `other` where no party misses, expected a list of parties, or nothing for any. Remove `by`.',
  ],
  [
    { when: { consent: 'all' }, noticePerMiss: '10 days' },
    'ending-fields',
    'noticePerMiss',
    'Unexpected `noticePerMiss` where no periods are counted, expected `when:` with `missed` or `noData`. Remove `noticePerMiss`.',
  ],
  [
    { exerciseWithin: '60 days' },
    'ending-fields',
    'exerciseWithin',
    'Unexpected `exerciseWithin` without a condition, expected `when:`. Remove `exerciseWithin`.',
  ],
  [
    { when: missed, exerciseWithin: '5 working days' },
    'missing-calendar',
    'exerciseWithin',
    'Unexpected working time without a calendar, expected `calendar:` in the agreement. Name a calendar.',
  ],
  [
    { when: missed, noticePerMiss: '16 working hours' },
    'missing-calendar',
    'noticePerMiss',
    'Unexpected working time without a calendar, expected `calendar:` in the agreement. Name a calendar.',
  ],
  [
    { when: missed, exerciseWithin: '1.5 months' },
    'bad-value',
    'exerciseWithin',
    'Unexpected part of a month or of a working day, expected whole ones. Write it in days or hours.',
  ],
  [
    { when: { ...missed, objectives: 'all' } },
    'ending-period',
    '',
    'Unexpected objectives with different periods counted by `all`, expected the same period. Name objectives of one period, or count `same`.',
  ],
])('%j is found', (fields, code, path, message) => {
  expect(saidOf(fields)).toEqual([[code, path, message]]);
});
