import { expect, test } from 'vitest';
import type { PromiseReport } from '../../../src/core/report.ts';
import { columnInWords } from '../../../src/language/en/columns.ts';
import { catalogue, promiseText } from '../../../src/language/index.ts';

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
