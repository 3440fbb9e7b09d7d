import { expect, test } from 'vitest';
import type { Finding, Place } from '../../src/core/ground/finding.ts';
import { locateAll } from '../../src/lint/locate.ts';
import { parseYaml } from '../../src/repository/parse-yaml.ts';

const yamlText = 'title: Kept\nobjectives:\n  - id: leads\n    target: { atLeast: 2 }\n  - id:\n';
const placeOf = await parseYaml('a.yaml', yamlText).yaml?.places();
const sources = {
  text: (file: string) => ({ 'a.yaml': yamlText })[file],
  places: (file: string) => (file === 'a.yaml' ? placeOf : undefined),
  cell: (file: string, row: number, column?: string) =>
    file === 'a.csv' ? { line: row + 1, column: column === 'note' ? 3 : 1 } : undefined,
};
const at = (file: string, place: Place): string | undefined => {
  const finding: Finding = { code: 'kind', severity: 'error', file, place, message: 'm' };
  return locateAll([finding], sources).map(found => `${found.line}:${found.column}`)[0];
};

test('a field is placed at its value or at its name', () => {
  expect(at('a.yaml', { kind: 'terms', path: ['title'] })).toBe('1:8');
  expect(at('a.yaml', { kind: 'terms', path: ['title'], on: 'key' })).toBe('1:1');
  expect(at('a.yaml', { kind: 'terms', path: ['objectives', 0, 'target', 'atLeast'] })).toBe('4:24');
  expect(at('a.yaml', { kind: 'terms', path: ['objectives', 1] })).toBe('5:5');
  expect(at('a.yaml', { kind: 'terms', path: [] })).toBe('1:1');
});

test('a field that does not exist is placed at the name of the nearest field around it', () => {
  expect(at('a.yaml', { kind: 'terms', path: ['objectives', 0, 'target', 'atMost', 'x'] })).toBe('4:5');
  expect(at('a.yaml', { kind: 'terms', path: ['objectives', 7, 'id'] })).toBe('2:1');
  expect(at('a.yaml', { kind: 'terms', path: ['nothing'] })).toBe('1:1');
  expect(at('missing.yaml', { kind: 'terms', path: ['title'] })).toBe('1:1');
});

test('a field without a value is placed where the value would be', () => {
  expect(at('a.yaml', { kind: 'terms', path: ['objectives', 1, 'id'] })).toBe('5:8');
});

test('a cell is placed where the reader of its file says, and at the start of a file that nobody read', () => {
  expect(at('a.csv', { kind: 'dataset', row: 1, column: 'note' })).toBe('2:3');
  expect(at('a.csv', { kind: 'dataset', row: 2 })).toBe('3:1');
  expect(at('missing.csv', { kind: 'dataset', row: 2 })).toBe('1:1');
});

test('offsets beyond the text are held to its end', () => {
  expect(at('a.yaml', { kind: 'prose', offset: 12 })).toBe('2:1');
  expect(at('a.yaml', { kind: 'prose', offset: 9999 })).toBe('6:1');
  expect(at('a.yaml', { kind: 'point', line: 3, column: 4 })).toBe('3:4');
  expect(at('a.yaml', { kind: 'file' })).toBe('1:1');
});

test('findings are given once, in order, with fix and suggestion as sentences', () => {
  const finding = (line: number, code: Finding['code'], more: Partial<Finding> = {}): Finding => {
    return {
      code,
      severity: 'error',
      file: 'b',
      place: { kind: 'point', line, column: 1 },
      message: 'Seen',
      ...more,
    };
  };
  const located = locateAll(
    [
      finding(2, 'currency'),
      finding(2, 'bad-cell', { fix: 'Do it' }),
      finding(1, 'kind', { meant: { seen: 'leeds', among: ['deals', 'leads'] } }),
      finding(2, 'currency'),
      finding(3, 'split', { fix: 'Do it', meant: { seen: 'zzz', among: ['leads'] } }),
    ],
    sources,
  );
  expect(located.map(found => `${found.line} ${found.code} ${found.text}`)).toEqual([
    '1 kind Seen. Did you mean `leads`?',
    '2 bad-cell Seen. Do it.',
    '2 currency Seen',
    '3 split Seen. Do it.',
  ]);
});

test('nothing that was read moves a cursor or begins a line where a finding is shown', () => {
  const finding: Finding = {
    code: 'kind',
    severity: 'error',
    file: 'slas/\u001b[2J/a.csv',
    place: { kind: 'file' },
    message: 'Unexpected `a\n::error::\u001b[31m\u202eb`, expected text',
  };
  expect(locateAll([finding], sources).map(({ file, text }) => [file, text])).toEqual([
    ['slas/\\u{1b}[2J/a.csv', 'Unexpected `a ::error::\\u{1b}[31m\\u{202e}b`, expected text'],
  ]);
});
