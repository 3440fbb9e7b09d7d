import { expect, test } from 'vitest';
import { hasDays, readTimeFormat } from '../../../src/core/datasets/time-format.ts';

test.each([
  ['d/M/yyyy', 'dmy', '/', 'none'],
  ['M/d/yyyy', 'mdy', '/', 'none'],
  ['dd.MM.yyyy HH:mm', 'dmy', '.', 'minutes'],
  ['MM-dd-yyyy HH:mm:ss', 'mdy', '-', 'seconds'],
  ['d/M/yyyy[ HH:mm[:ss]]', 'dmy', '/', 'optional'],
])('%s is day, month and year in that order', (written, order, separator, clock) => {
  expect(readTimeFormat(written)).toEqual({ kind: 'parts', order, separator, clock, written });
});

test('other ways are named by a word', () => {
  expect(readTimeFormat('iso')).toEqual({ kind: 'iso' });
  expect(readTimeFormat('epoch')).toEqual({ kind: 'epoch', unit: 's' });
  expect(readTimeFormat('epoch-ms')).toEqual({ kind: 'epoch', unit: 'ms' });
});

test.each(['', 'd/M', 'd/M.yyyy', 'd/d/yyyy', 'yyyy/M/d', 'd/M/yyyy hh:mm', 'D/M/yyyy'])(
  '%j is no format',
  text => {
    expect(readTimeFormat(text)).toBeUndefined();
  },
);

test('only a format without a compulsory time may be a whole day', () => {
  const may = (text: string) => hasDays(readTimeFormat(text)!);
  expect(['d/M/yyyy', 'd/M/yyyy[ HH:mm]', 'd/M/yyyy HH:mm', 'epoch'].map(may)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
