import { expect, test } from 'vitest';
import type { PromiseReport } from '../../../src/core/report.ts';
import { columnInWords } from '../../../src/language/en/columns.ts';
import { catalogue, missText, openTexts, promiseText } from '../../../src/language/index.ts';

const words = catalogue('en');

test.each([
  ['responded_at', 'answered'],
  ['stop', 'done'],
  ['kick_off_at', 'kick off'],
  ['shipped_on', 'shipped'],
  ['reject_reason', 'reject reason'],
])('the column %s is said as %s', (column, said) => {
  expect(columnInWords(column)).toBe(said);
});

test('hours of a working clock are said to be working time, and days as they are agreed', () => {
  const promise: PromiseReport = {
    kind: 'within',
    to: 'resolved_at',
    clock: 'working',
    by: 'severity',
    limits: [
      { value: 'critical', ms: 10_800_000 },
      { value: 'high', days: 1, of: 'working' },
      { value: 'low', days: 3, of: 'calendar' },
    ],
    otherwise: { days: 2, of: 'working' },
  };
  expect(promiseText(words, promise)).toBe(
    'resolved within 3 h in working time (critical), 1 working day (high), 3 calendar days (low), otherwise 2 working days',
  );
  expect(promiseText(words, { ...promise, clock: 'wall', limits: [], otherwise: { ms: 10_800_000 } })).toBe(
    'resolved within 3 h',
  );
});

test('a promise never shows the name of a column', () => {
  const promise: PromiseReport = {
    kind: 'any',
    of: [
      { kind: 'by', to: 'resolved_at', by: 'due_at' },
      { kind: 'is', is: { column: 'reject_reason', blank: false } },
    ],
  };
  expect(promiseText(words, promise)).toBe('resolved by the time due, or reject reason filled in');
});

test('a missed condition on the row is said as what was not so', () => {
  const promise: PromiseReport = { kind: 'is', is: { column: 'complete', in: ['yes'] } };
  expect(missText(words, { id: 'T7', row: 7, promise }, 'Etc/UTC')).toBe('T7, row 7: not: complete yes');
});

test('what is judged from when it was opened again says when that was, and an owner’s name is said once', () => {
  const miss = { id: 'T7', row: 7, severity: 'desk', owner: 'desk', reopenedAt: '2026-06-11T10:00:00Z' };
  expect(missText(words, miss, 'Etc/UTC')).toBe('T7 (desk, opened again 11 Jun 2026, 10:00), row 7');
  const open = [{ id: 'T7', row: 7, reopenedAt: '2026-06-11T10:00:00Z', ageMs: 3_600_000 }];
  const tally = { items: 0, kept: 0, missed: 0, pending: 0, notDue: 0 };
  expect(openTexts(words, { kind: 'items', ...tally, misses: [], open, openItems: 1 }, 'Etc/UTC')).toEqual([
    'T7 (opened again 11 Jun 2026, 10:00), row 7: open for 1 h',
  ]);
});

test('how often an event has to happen is said with its time', () => {
  const limits = { clock: 'wall', limits: [], otherwise: { ms: 172_800_000 } } as const;
  expect(promiseText(words, { kind: 'times', event: 'call', atLeast: 3, ...limits })).toBe(
    'at least 3 × call within 48 h',
  );
});

test('a value that is promised nothing is said so', () => {
  const promise: PromiseReport = {
    kind: 'within',
    to: 'responded_at',
    clock: 'wall',
    by: 'severity',
    limits: [
      { value: 'high', ms: 3_600_000 },
      { value: 'low', none: true },
    ],
    otherwise: { none: true },
  };
  expect(promiseText(words, promise)).toBe('answered within 1 h (high), no limit (low), otherwise no limit');
});

test('what is promised nothing lets each time beside it say its clock for itself', () => {
  const promise: PromiseReport = {
    kind: 'within',
    to: 'responded_at',
    clock: 'working',
    by: 'severity',
    limits: [
      { value: 'high', ms: 3_600_000 },
      { value: 'low', none: true },
    ],
    otherwise: { days: 2, of: 'working' },
  };
  expect(promiseText(words, promise)).toBe(
    'answered within 1 h in working time (high), no limit (low), otherwise 2 working days',
  );
});
