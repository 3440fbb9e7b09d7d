import { expect, test } from 'vitest';
import { prune } from '../../../src/core/agreement/prune.ts';
import { agreement } from '../../../src/core/agreement/terms.ts';
import { document, objective } from '../sample-agreement.ts';

const left = (raw: unknown) => prune(agreement, raw);

test('terms without mistakes stay whole', () => {
  const kept = left(document());
  expect(kept?.value).toEqual(agreement.parse(document()));
  expect(kept?.origins).toEqual({ objectives: [0], remedies: [0], termination: [0] });
});

test('an entry of a list goes as a whole, and the others know where they stood', () => {
  const objectives = [
    objective({ id: 'Bad Name' }),
    objective(),
    objective({ period: 'never' }),
    objective({ id: 'last' }),
  ];
  const kept = left(document({ objectives }));
  expect(kept?.value.objectives.map(each => each.id)).toEqual(['qualified-leads', 'last']);
  expect(kept?.origins.objectives).toEqual([1, 3]);
});

test('an entry of a record goes by its name', () => {
  const datasets = {
    leads: { kind: 'leads', file: 'metrics/leads.csv' },
    other: { kind: 'other', file: 'x' },
  };
  expect(Object.keys(left(document({ datasets }))?.value.datasets ?? {})).toEqual(['leads']);
});

test('a field of the agreement itself gets a placeholder, an optional one is left out', () => {
  const kept = left(
    document({
      timezone: 'Nowhere',
      currency: '',
      remedies: [],
      review: 'often',
      effective: { from: 'now' },
    }),
  );
  expect(kept?.value).toMatchObject({
    timezone: 'UTC',
    currency: 'USD',
    remedies: [{ id: 'none', text: 'None' }],
    effective: { from: '2000-01-01' },
  });
  expect(kept?.value.review).toBeUndefined();
});

test('a list of clauses without a good entry gets a placeholder', () => {
  expect(left(document({ termination: [{ id: 'Bad Name', text: 'A.' }] }))?.value.termination).toEqual([
    { id: 'none', text: 'None' },
  ]);
});

test('terms without any good objective, or without fields, cannot be read', () => {
  expect(left(document({ objectives: [objective({ period: 'never' })] }))).toBeUndefined();
  expect(left(document({ objectives: 'none' }))).toBeUndefined();
  expect(left('text')).toBeUndefined();
  expect(left(null)).toBeUndefined();
  expect(left([])).toBeUndefined();
});
