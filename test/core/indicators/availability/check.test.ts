import { expect, test } from 'vitest';
import { checkReferences } from '../../../../src/core/checks/check-references.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const datasets = {
  incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
  changes: { kind: 'states', file: 'metrics/changes.csv', attributes: ['region'] },
  checks: { kind: 'checks', file: 'metrics/checks.csv' },
  leads: { kind: 'leads', file: 'metrics/leads.csv' },
};
const saidOf = (indicator: Raw, target: Raw = { atLeast: '99.9%' }) =>
  checkReferences(agreementOf(document({ datasets, objectives: [objective({ indicator, target })] }))).map(
    ({ code, place, message, fix }) => [
      code,
      place.kind === 'terms' ? place.path.slice(2).join('.') : '',
      `${message}. ${fix}.`,
    ],
  );

test.each([
  {
    availability: 'incidents',
    minimum: '5 minutes',
    whole: 'minutes',
    exclusions: 'downtime',
    missing: 'full',
  },
  { availability: 'checks' },
  {
    availability: 'changes',
    states: { up: ['up'], down: ['down'], partly: { slow: '25%' }, unknown: ['paused'] },
    where: { service: ['web', 'api'] },
    minimum: '5 minutes',
    missing: 'dropped',
  },
  { availability: 'checks', method: 'mean-of-intervals', interval: '5 minutes', missing: 'full' },
  {
    availability: 'checks',
    interval: '1 minute',
    downtime: { errorRate: '5%', intervals: '5' },
    minimum: '10 minutes',
    whole: 'minutes',
  },
])('%j has nothing wrong', indicator => {
  expect(saidOf(indicator)).toEqual([]);
});

test.each<[Raw, string, string, string]>([
  [
    { availability: 'leads' },
    'wrong-dataset-kind',
    'indicator.availability',
    'Unexpected dataset `leads` of kind `leads`, expected one of kind `incidents` or `states` or `checks`. Name a dataset of one of those kinds.',
  ],
  [
    { availability: 'incident' },
    'unknown-reference',
    'indicator.availability',
    'Unexpected dataset `incident`, expected one of `incidents`, `changes`, `checks`, `leads`. Name a dataset that exists, or add this one.',
  ],
  [
    { availability: 'incidents', minimum: '1 month' },
    'bad-value',
    'indicator.minimum',
    'Unexpected length without fixed hours, expected seconds, minutes, hours or days. Write it in minutes.',
  ],
  [
    { availability: 'incidents', method: 'mean-of-intervals' },
    'availability-fields',
    'indicator.method',
    'Unexpected `method` beside a dataset of incidents, expected one of checks. Remove it, or measure checks.',
  ],
  [
    { availability: 'checks', method: 'ratio-of-sums', interval: '1 minute', downtime: { errorRate: '5%' } },
    'availability-fields',
    'indicator.method',
    'Unexpected `method` beside `downtime`, expected one of them. Remove one of them.',
  ],
  [
    { availability: 'checks', minimum: '5 minutes' },
    'availability-fields',
    'indicator.minimum',
    'Unexpected `minimum` of checks without `downtime`, expected a rule that says when an interval is down. Add `downtime:`, or remove it.',
  ],
  [
    { availability: 'checks', whole: 'minutes' },
    'availability-fields',
    'indicator.whole',
    'Unexpected `whole` of checks without `downtime`, expected a rule that says when an interval is down. Add `downtime:`, or remove it.',
  ],
  [
    { availability: 'checks', downtime: { errorRate: '5%' } },
    'missing-field',
    'indicator',
    'Missing field `interval` beside `downtime`, expected how long an interval of the checks is. Add `interval:`.',
  ],
  [
    { availability: 'checks', missing: 'full' },
    'availability-fields',
    'indicator.missing',
    'Unexpected `full` of a ratio of sums, which cannot know how many checks are missing, expected `no-data` or `dropped`. Choose another, or `method: mean-of-intervals`.',
  ],
  [
    { availability: 'changes' },
    'missing-field',
    'indicator',
    'Missing field `states` beside a dataset of changes of state, expected which of them are up and which are down. Add `states: { up: […], down: […] }`.',
  ],
  [
    { availability: 'changes', states: { up: ['up'], down: ['down'] }, interval: '1 minute' },
    'availability-fields',
    'indicator.interval',
    'Unexpected `interval` beside a dataset of changes of state, expected one of checks. Remove it, or measure checks.',
  ],
  [
    { availability: 'incidents', states: { up: ['up'], down: ['down'] } },
    'availability-fields',
    'indicator.states',
    'Unexpected `states` beside a dataset of incidents, expected one of changes of state. Remove it, or measure changes of state.',
  ],
  [
    { availability: 'changes', states: { up: ['up'], down: ['down', 'up'] } },
    'state-twice',
    'indicator.states.down.1',
    'Unexpected state `up` in `down`, which is in `up` too, expected it once. Remove it from one of them.',
  ],
  [
    { availability: 'changes', states: { up: ['up'], down: ['down'], partly: { slow: '0%' } } },
    'state-not-partly',
    'indicator.states.partly.slow',
    'Unexpected share of state `slow` in `partly`, expected more than 0% and less than 100%. Move it to `up`.',
  ],
  [
    { availability: 'changes', states: { up: ['up'], down: ['down'], partly: { slow: '120%' } } },
    'state-not-partly',
    'indicator.states.partly.slow',
    'Unexpected share of state `slow` in `partly`, expected more than 0% and less than 100%. Move it to `down`.',
  ],
  [
    { availability: 'changes', states: { up: ['up'], down: ['down'] }, where: { region: 'eu' } },
    'states-where',
    'indicator.where',
    'Unexpected column `region` in `where` of changes of state, expected `service` alone, since a state lasts until the next row of its service. Say with `states` what a state means, and choose services with `where: { service: … }`.',
  ],
])('%j is found', (indicator, code, path, message) => {
  expect(saidOf(indicator)).toEqual([[code, path, message]]);
});

test('a target of availability is a share', () => {
  expect(saidOf({ availability: 'incidents' }, { atLeast: '99.9' })).toEqual([
    [
      'target-unit',
      'target.atLeast',
      'Unexpected number as target of an `availability` indicator, expected a share such as `95%`. Give the target in what is measured.',
    ],
  ]);
});
