import { expect, test } from 'vitest';
import type { Finding, Place } from '../../src/core/finding.ts';
import { cellReader } from '../../src/lint/csv-cells.ts';
import { locateAll } from '../../src/lint/locate.ts';
import { parseYaml } from '../../src/repository/parse-yaml.ts';

const yamlText = 'title: Kept\nobjectives:\n  - id: leads\n    target: { atLeast: 2 }\n  - id:\n';
const csv = '\ufeffid,note,n\r\n1,"two\r\nlines, ""quoted""",5\r\n\r\n2,5" pipe,6\r\n';
const { yaml } = parseYaml('a.yaml', yamlText);
const sources = {
  text: (file: string) => ({ 'a.yaml': yamlText, 'a.csv': csv })[file],
  yaml: (file: string) => (file === 'a.yaml' ? yaml : undefined),
};
const at = (file: string, place: Place): string | undefined => {
  const finding: Finding = { code: 'x', severity: 'error', file, place, message: 'm' };
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

test('a cell is placed in the text, past line breaks in quotes, empty lines and a byte order mark', () => {
  expect(at('a.csv', { kind: 'dataset', row: 0, column: 'note' })).toBe('1:5');
  expect(at('a.csv', { kind: 'dataset', row: 1, column: 'note' })).toBe('2:3');
  expect(at('a.csv', { kind: 'dataset', row: 1, column: 'n' })).toBe('3:20');
  expect(at('a.csv', { kind: 'dataset', row: 2, column: 'n' })).toBe('5:11');
  expect(at('a.csv', { kind: 'dataset', row: 2, column: 'nothing' })).toBe('5:1');
  expect(at('a.csv', { kind: 'dataset', row: 2 })).toBe('5:1');
  expect(at('a.csv', { kind: 'dataset', row: 9, column: 'n' })).toBe('5:12');
  expect(at('missing.csv', { kind: 'dataset', row: 2 })).toBe('1:1');
});

test('cells may stand between semicolons or tabs', () => {
  expect(cellReader('id;note,n;x\n1;a,b;3\n')(1, 'x')).toEqual({ line: 2, column: 7 });
  expect(cellReader('id\tnote\n1\t"a\tb"\n2\tc\n')(2, 'note')).toEqual({ line: 3, column: 3 });
});

test('a cell of an empty text is its start', () => {
  expect(cellReader('')(0, 'a')).toEqual({ line: 1, column: 1 });
});

test('offsets beyond the text are held to its end', () => {
  expect(at('a.yaml', { kind: 'prose', offset: 12 })).toBe('2:1');
  expect(at('a.yaml', { kind: 'prose', offset: 9999 })).toBe('6:1');
  expect(at('a.yaml', { kind: 'point', line: 3, column: 4 })).toBe('3:4');
  expect(at('a.yaml', { kind: 'file' })).toBe('1:1');
});

test('findings are given once, in order, with fix and suggestion as sentences', () => {
  const finding = (line: number, code: string, more: Partial<Finding> = {}): Finding => {
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
      finding(2, 'b'),
      finding(2, 'a', { fix: 'Do it' }),
      finding(1, 'c', { meant: { seen: 'leeds', among: ['deals', 'leads'] } }),
      finding(2, 'b'),
      finding(3, 'd', { fix: 'Do it', meant: { seen: 'zzz', among: ['leads'] } }),
    ],
    sources,
  );
  expect(located.map(found => `${found.line} ${found.code} ${found.text}`)).toEqual([
    '1 c Seen. Did you mean `leads`?',
    '2 a Seen. Do it.',
    '2 b Seen',
    '3 d Seen. Do it.',
  ]);
});
