import { expect, test } from 'vitest';
import { usedColumns } from '../../../src/core/checks/used-columns.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const usedBy = (fields: Raw, others: Raw = {}) =>
  usedColumns(agreementOf(document({ objectives: [objective(fields)], ...others })).terms);
const goal: Raw = {
  compute: 'lead-goal',
  quota: '250000 USD per month',
  share: '60%',
  dealSize: '5000 USD',
};
const usedByGoal = ({ closeRate = '4%', ...fields }: Raw) =>
  usedBy({ target: { ...goal, ...(fields.stages ? {} : { closeRate }), ...fields } }).funnel;

test('a plain count uses no column by name', () => {
  expect(usedBy({})).toEqual({ leads: [] });
});

test('conditions use their columns, of a definition only where an objective uses it', () => {
  const definitions = [
    { id: 'good', term: 'good', meaning: 'Good.', where: { all: [{ tier: 'A' }, { region: 'east' }] } },
    { id: 'other', term: 'other', meaning: 'Other.', where: { source: 'web' } },
  ];
  expect(usedBy({ indicator: { count: 'leads', where: 'good' } }, { definitions })).toEqual({
    leads: ['tier', 'region'],
  });
  const where = { any: [{ source: { not: 'event' } }, { region: { blank: 'false' } }] };
  expect(usedBy({ indicator: { count: 'leads', at: 'created_at', where } })).toEqual({
    leads: ['source', 'region', 'created_at'],
  });
});

test('each kind of indicator uses the columns it names', () => {
  expect(usedBy({ indicator: { value: 'leads', by: 'tier' } })).toEqual({ leads: ['tier'] });
  const speed = { speed: 'leads', from: 'created_at', to: 'connected_at', statistic: 'mean', clock: 'wall' };
  expect(usedBy({ indicator: speed })).toEqual({ leads: ['created_at', 'connected_at'] });
  const depth = { depth: 'leads', connected: 'connected_at', within: '5 days', automated: 'false' };
  expect(usedBy({ indicator: { ...depth, channels: ['call'] } })).toEqual({
    leads: ['connected_at'],
    attempts: ['channel', 'automated'],
  });
  expect(usedBy({ indicator: { ...depth, automated: 'true' } })).toEqual({
    leads: ['connected_at'],
    attempts: [],
  });
  const kept = { connected_at: { notAfter: 'due_at' } };
  expect(usedBy({ indicator: { share: 'leads', at: 'created_at', of: { tier: 'A' }, kept } })).toEqual({
    leads: ['created_at', 'tier', 'connected_at', 'due_at'],
  });
  const measure = { measure: 'leads', sum: 'fee', at: 'created_at' };
  expect(usedBy({ indicator: measure })).toEqual({ leads: ['created_at', 'fee'] });
  expect(usedBy({ indicator: { ...measure, per: 'count' } })).toEqual({ leads: ['created_at', 'fee'] });
  expect(usedBy({ indicator: { ...measure, per: 'cost' } })).toEqual({
    leads: ['created_at', 'fee', 'cost'],
  });
  expect(usedBy({ indicator: { availability: 'leads', where: { service: 'api' } } })).toEqual({
    leads: ['service'],
  });
});

test('a lead goal uses segments, cycle and stages of its funnel as far as it measures them', () => {
  const window = { window: '6 months' };
  expect(usedByGoal({ pooled: ['A'] })).toEqual([]);
  expect(usedByGoal({ share: window })).toEqual([]);
  expect(usedByGoal({ share: window, pooled: ['A'] })).toEqual(['segment']);
  expect(usedByGoal({ dealSize: window, segments: ['A'] })).toEqual(['segment']);
  expect(usedByGoal({ closeRate: window, cycle: window })).toEqual(['cycle_days']);
  const stages = [
    { to: 'opportunities', rate: window },
    { to: 'customers', rate: '20%' },
  ];
  expect(usedByGoal({ stages })).toEqual(['opportunities']);
});
