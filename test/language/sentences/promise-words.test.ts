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
