import { expect, test } from 'vitest';
import { aroundOf } from '../../../src/core/agreement/around.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const datasets = {
  leads: { kind: 'leads', file: 'metrics/leads.csv' },
  attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
  incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
  checks: { kind: 'checks', file: 'metrics/checks.csv' },
  tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
  deliveries: { kind: 'deliveries', file: 'metrics/deliveries.csv' },
  sales: { kind: 'records', file: 'metrics/sales.csv', columns: { closed_at: 'time' }, money: ['revenue'] },
};
const aroundOne = (fields: Raw) =>
  aroundOf(agreementOf(document({ datasets, objectives: [objective(fields)] }))).objectives[0]!;

const goal = {
  compute: 'lead-goal',
  marketingRevenue: '100 USD per month',
  dealSize: '100 USD',
  closeRate: '25%',
};
const kept = { atLeast: '95%' };
const sum = { measure: 'sales', at: 'closed_at', sum: 'revenue' };
const all: [string, Raw, string[]][] = [
  ['a count', {}, ['canBeMadeUp', 'isSum']],
  ['a value', { indicator: { value: 'leads' }, target: goal }, ['canBeMadeUp', 'isSum']],
  [
    'a speed',
    { indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' }, target: { atMost: '1 hour' } },
    ['canPause', 'remove', 'pause'],
  ],
  [
    'a depth',
    { indicator: { depth: 'leads', within: '5 days', automated: 'true' }, target: { atLeast: '6' } },
    ['canPause', 'remove', 'pause'],
  ],
  [
    'a share',
    { indicator: { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } }, target: kept },
    ['remove'],
  ],
  ['a sum of money', { indicator: sum, target: { atLeast: '5 USD' } }, ['isSum']],
  ['a mean of money', { indicator: { ...sum, per: 'count' }, target: { atLeast: '5 USD' } }, ['remove']],
  [
    'a delivery',
    { indicator: { delivery: 'deliveries', schedule: { every: 'FREQ=MONTHLY;BYMONTHDAY=5' } }, target: kept },
    ['remove'],
  ],
  [
    'an availability by incidents',
    { indicator: { availability: 'incidents' }, target: kept },
    ['hasDowntime', 'canPause', 'remove', 'pause'],
  ],
  [
    'an availability by checks of a day',
    { indicator: { availability: 'checks' }, target: kept },
    ['canPause'],
  ],
  [
    'an availability by checks of an hour',
    { indicator: { availability: 'checks', interval: '1 hour' }, target: kept },
    ['canPause', 'remove', 'pause'],
  ],
];

test.each(all)('what clauses may ask of %s', (_, fields, expected) => {
  const { canLeaveOut, ...facts } = aroundOne(fields);
  const said = [
    ...(['canBeMadeUp', 'isSum', 'hasDowntime', 'canPause'] as const).filter(each => facts[each]),
    ...(['remove', 'pause'] as const).filter(canLeaveOut),
  ];
  expect(said).toEqual(expected);
});

test('a target announces the rates it is made of', () => {
  const { dealSize: _, marketingRevenue: _revenue, ...halfway } = { ...goal, customers: '4' };
  expect(aroundOne({ target: goal }).targets).toEqual([
    { direction: 'atLeast', announces: { closeRate: true, dealSize: true } },
  ]);
  expect(aroundOne({ target: halfway }).targets).toEqual([
    { direction: 'atLeast', announces: { closeRate: true, dealSize: false } },
  ]);
  expect(aroundOne({ target: { below: '7' } }).targets).toEqual([
    { direction: 'below', fixed: '7', announces: { closeRate: false, dealSize: false } },
  ]);
});

test('a party is known by the name of the directory, and periods by the zone of their objective', () => {
  const around = aroundOf(agreementOf(document({ objectives: [objective({ zone: 'Asia/Tokyo' })] })));
  expect(around.parties).toEqual({ marketing: { name: 'Marketing' }, sales: { name: 'Sales' } });
  expect(around.objectives[0]?.rule).toEqual({ every: 'month', zone: 'Asia/Tokyo' });
  expect(around.zone).toBe('UTC');
});
