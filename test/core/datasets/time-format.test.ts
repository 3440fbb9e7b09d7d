import { expect, test } from 'vitest';
import { hasDays, readTimeFormat } from '../../../src/core/datasets/time-format.ts';

test.each([
  ['d/M/yyyy', 'never'],
  ['M/d/yyyy', 'never'],
  ['yyyyMMdd', 'never'],
  ['yyyy/MM/dd', 'never'],
  ['dd.MM.yyyy HH:mm', 'always'],
  ['MM-dd-yyyy HH:mm:ss', 'always'],
  ['d/M/yyyy[ HH:mm[:ss]]', 'maybe'],
  ['M/d/yyyy[,] h:mm[:ss] a', 'always'],
  ['yyyyMMddTHHmmss', 'always'],
  ['d MMM yyyy', 'never'],
  ['MMMM d, yyyy[, h:mm a]', 'maybe'],
])('%s is a day, a month and a year, and a time of day %s', (written, clock) => {
  expect(readTimeFormat(written)).toMatchObject({ kind: 'pattern', clock, written });
});

test('two digits of a year need the first year that they mean', () => {
  expect(readTimeFormat('d/M/yy from 1970')).toMatchObject({ kind: 'pattern', firstYear: 1970 });
  expect(readTimeFormat('d/M/yy')).toBeUndefined();
  expect(readTimeFormat('d/M/yyyy from 1970')).toBeUndefined();
  expect(readTimeFormat('d/M/yy from 1969')).toBeUndefined();
});

test('other ways are named by a word', () => {
  expect(readTimeFormat('iso')).toEqual({ kind: 'iso' });
  expect(readTimeFormat('epoch')).toEqual({ kind: 'epoch', unit: 's' });
  expect(readTimeFormat('epoch-ms')).toEqual({ kind: 'epoch', unit: 'ms' });
});

test.each([
  '',
  'd/M',
  'd/d/yyyy',
  'd/M/yyyy hh:mm',
  'd/M/yyyy HH:mm a',
  'd/M/yyyy HH',
  'd/M/yyyy[ HH:mm',
  'd/M/yyyy]',
  'd/M/yyyy[]',
  'd/M[/yyyy]',
  'd/M/yyyy HH[:mm]',
  'd/M/yyyy HH:mm:ss:ss',
  'D/M/yyyy',
  'M/yyyy',
])('%j is no format', text => {
  expect(readTimeFormat(text)).toBeUndefined();
});

test('only a format without a compulsory time may be a whole day', () => {
  const may = (text: string) => hasDays(readTimeFormat(text)!);
  expect(['d/M/yyyy', 'd/M/yyyy[ HH:mm]', 'd/M/yyyy HH:mm', 'epoch'].map(may)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
