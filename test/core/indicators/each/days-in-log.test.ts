import { describe, expect, test } from 'vitest';
import type { Raw } from '../../sample-agreement.ts';
import { judged, misses, ticket } from './each-sample.ts';

// 10 June 2026 is a Wednesday; the desk is open from 9 to 17.
const month = (lines: readonly string[], rules: Raw, promise: Raw, more: Raw = {}) =>
  judged({
    tickets: [ticket('T1', { opened_at: '2026-06-10T09:00' }, { owner: 'first' })],
    log: lines.map(line => `T1 2026-06-${line}`),
    indicator: { log: 'ticket-log', rules: { stop: ['resolved'], ...rules }, promise, ...more },
  }).detail;

describe('working days of a ticket that is opened again', () => {
  const of = (reopened: string, last: string) =>
    month(
      ['10T09:00 opened', '12T16:00 resolved', '15T10:00 reopened', `${last} resolved`],
      { start: ['opened', 'reopened'], reopened },
      { to: 'stop', within: '2 working days' },
    );
  test('go on with what was left of them, later by the hours of the desk between', () => {
    // Due on Friday at 17; between are the last hour of Friday and the first of Monday.
    expect(of('resume', '15T11:00')).toMatchObject({ kept: 1, missed: 0 });
    expect(misses(of('resume', '15T11:05'))).toEqual([['T1', 5]]);
  });
  test('count anew from the day on which it is opened again', () => {
    expect(of('restart', '17T17:00')).toMatchObject({ kept: 1, missed: 0 });
    expect(misses(of('restart', '17T17:05'))).toEqual([['T1', 5]]);
  });
});

describe('working days of a ticket that is handed on', () => {
  const of = (lines: readonly string[], within: unknown = '1 working day', onTransfer = 'carry') => {
    const { groups = [], misses: missed } = month(
      ['10T09:00 opened', ...lines],
      { start: ['opened'], transfer: ['passed'], onTransfer },
      { to: 'stop', within },
      { judge: ['item', 'owner'], per: 'owner' },
    );
    return [
      ...groups.map(({ group, kept, missed }) => `${group} ${kept}:${missed}`),
      ...missed.map(({ owner, lateMs = 0 }) => `${owner} ${lateMs / 60_000} min late`),
    ];
  };
  const late = ['11T19:00 passed second', '15T10:00 resolved'];
  const inTime = ['11T16:00 passed second', '11T18:30 resolved'];
  test('are missed by who had it when they were over, late up to the hand-over', () => {
    expect(of(late)).toEqual(['first 0:1', 'second 0:0', 'first 120 min late']);
    expect(of(inTime)).toEqual(['first 1:0', 'second 0:1', 'second 90 min late']);
  });
  test('count anew from the day of the hand-over', () => {
    expect(of([...inTime.slice(0, 1), '12T17:00 resolved'], '1 working day', 'restart')).toEqual([
      'first 1:0',
      'second 1:0',
    ]);
    expect(of([...inTime.slice(0, 1), '12T17:05 resolved'], '1 working day', 'restart')).toEqual([
      'first 1:0',
      'second 0:1',
      'second 5 min late',
    ]);
  });
  test('are those of each owner, of which the next one is not late by what the one before had', () => {
    const within = { by: 'owner', limits: { first: '1 working day', second: '3 working days' } };
    expect(of(late, within)).toEqual(['first 0:1', 'second 0:0', 'first 120 min late']);
    expect(of([...inTime.slice(0, 1), '15T17:00 resolved'], within)).toEqual(['first 1:0', 'second 1:0']);
    expect(of([...inTime.slice(0, 1), '15T17:05 resolved'], within)).toEqual([
      'first 1:0',
      'second 0:1',
      'second 5 min late',
    ]);
  });
});

test('an event happens often enough by the close of business of the last working day', () => {
  const of = (last: string) =>
    month(['10T10:00 call', `${last} call`], {}, { event: 'call', atLeast: '2', within: '1 working day' });
  expect(of('11T17:00')).toMatchObject({ kept: 1, missed: 0 });
  expect(misses(of('11T17:05'))).toEqual([['T1', 5]]);
});

test('an event happens often enough on the clock of its own condition', () => {
  const of = (clock: string) =>
    month(['11T09:00 call'], {}, { event: 'call', atLeast: '1', within: '8 hours', clock });
  expect(of('working')).toMatchObject({ kept: 1, missed: 0 });
  expect(misses(of('wall'))).toEqual([['T1', 16 * 60]]);
});
