import { expect, test } from 'vitest';
import { days } from '../../judge-sample.ts';
import { type Given, judged, ticket } from './each-sample.ts';

const said =
  'Unexpected `opened_at` of item `B`, whose time never starts, expected `assigned` in the log; it is not counted';
const assigned = (fields: Partial<Given> = {}) => {
  const { findings, period } = judged({
    indicator: {
      log: 'ticket-log',
      rules: { start: ['assigned'], stop: ['solved'] },
      promise: { to: 'stop', within: '2 hours' },
    },
    tickets: [ticket('A', { opened_at: '2026-06-10T09:00' }), ticket('B', { opened_at: '2026-06-10T09:00' })],
    log: ['A 2026-06-10T09:00 assigned', 'A 2026-06-10T10:00 solved'],
    ...fields,
  });
  return { told: findings.map(each => [each.severity, each.message, each.fix]), verdict: period.verdict };
};

test('an item that the log says nothing of is told, though nothing is judged of it', () => {
  const fix = 'Add it to the log, or remove `start` where its time runs from `opened_at`';
  expect(assigned()).toEqual({ told: [['warning', said, fix]], verdict: 'met' });
});

test('so is one of which the log says only what starts nothing', () => {
  const log = ['A 2026-06-10T09:00 assigned', 'A 2026-06-10T10:00 solved', 'B 2026-06-10T10:00 - - high'];
  expect(assigned({ log }).told.map(each => each[1])).toEqual([said]);
});

test('one that is promised nothing that runs from a start is not', () => {
  const promise = { to: 'stop', from: 'opened_at', within: '2 hours' };
  const rules = { start: ['assigned'], stop: ['solved'] };
  const { told, verdict } = assigned({ indicator: { log: 'ticket-log', rules, promise } });
  expect(told).toEqual([]);
  expect(verdict).toBe('missed');
});

test('nor is one that may still be started in its period', () => {
  expect(assigned({ asOf: '2026-06-20' }).told).toEqual([]);
});

test('nor is one that began, or may have been started, where nothing is known', () => {
  const [before, after] = [days('2026-06-01', '2026-06-09'), days('2026-06-11', '2026-12-31')];
  expect(assigned({ covered: [before, after] }).told).toEqual([]);
  expect(
    assigned({ covered: [days('2026-06-01', '2026-06-10'), days('2026-06-12', '2026-12-31')] }).told,
  ).toEqual([]);
  // A hole that ends before it opened hides no start of it.
  expect(
    assigned({ covered: [days('2026-06-01', '2026-06-04'), days('2026-06-06', '2026-12-31')] }).told,
  ).toEqual([['warning', said, 'Add it to the log, or remove `start` where its time runs from `opened_at`']]);
});
