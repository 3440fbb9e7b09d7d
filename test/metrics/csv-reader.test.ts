import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delimiter } from '../../src/metrics/csv/csv-form.ts';
import { CsvReader } from '../../src/metrics/csv/csv-reader.ts';

type Read = { readonly cells: readonly string[]; readonly line: number; readonly fault?: string };

/** All records of a text, handed over in pieces of at most so many bytes. */
function recordsOf(text: string | Uint8Array, piece = 1_000_000, delimiter: Delimiter = ','): Read[] {
  const bytes = Buffer.from(text);
  const source = (buffer: Uint8Array, at: number, length: number, position: number) =>
    bytes.copy(buffer, at, position, position + Math.min(length, piece));
  const reader = new CsvReader(source, bytes.length, delimiter);
  const records: Read[] = [];
  while (reader.next()) {
    const { line, fault } = reader;
    records.push({ cells: reader.texts(), line, ...(fault && { fault }) });
  }
  return records;
}

const piece = fc.integer({ min: 1, max: 9 });
const end = fc.constantFrom('\n', '\r\n', '\r');

test('what is written with quotes is read back, whatever the line ends and the pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', '\r', ' ', '💶') });
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row), end, piece, (rows, lineEnd, bytes) => {
      const text = rows
        .map(cells => cells.map(value => `"${value.replaceAll('"', '""')}"`).join(',') + lineEnd)
        .join('');
      expect(recordsOf(text, bytes).map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('plain cells are read as they stand, quotes inside of them too', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', ' ', ';', '\t') })
    .filter(text => !text.startsWith('"'));
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row), end, piece, (rows, lineEnd, bytes) => {
      expect(
        recordsOf(rows.map(cells => cells.join(',') + lineEnd).join(''), bytes).map(({ cells }) => cells),
      ).toEqual(rows);
    }),
  );
});

test('a record says the line it starts on, and empty lines are passed over, in pieces of any size', () => {
  const text = '\uFEFFa,b\r\n"1\n2",x\n\n3,"4"\r\r\n\r5,6';
  for (const bytes of [1, 2, 3, 7, 1000]) {
    expect(recordsOf(text, bytes)).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1\n2', 'x'], line: 2 },
      { cells: ['3', '4'], line: 5 },
      { cells: ['5', '6'], line: 8 },
    ]);
  }
});

test('an empty line is no record, an empty cell in quotes is one', () => {
  expect(recordsOf('a\n\n""\n \n').map(({ cells }) => cells)).toEqual([['a'], [''], [' ']]);
});

test('a quote that stays open takes the rest, and text after a closing one is told', () => {
  expect(recordsOf('a,b\n1,"x\ny,z\n', 3)).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['1', 'x\ny,z\n'], line: 2, fault: 'open' },
  ]);
  expect(recordsOf('"a"b,c\n""d,e\n', 2)).toEqual([
    { cells: ['a', 'c'], line: 1, fault: 'after' },
    { cells: ['', 'e'], line: 2, fault: 'after' },
  ]);
});

test('an open quote of megabytes is one record, however often its pieces grow', () => {
  const [, record] = recordsOf(`a\n"${'x\n'.repeat(1_000_000)}`);
  expect(record?.fault).toBe('open');
  expect(record?.cells[0]?.length).toBe(2_000_000);
});

test('tabs and semicolons part cells where they are the delimiter', () => {
  expect(recordsOf('a;b,c\n"1;2";3', 1000, ';').map(({ cells }) => cells)).toEqual([
    ['a', 'b,c'],
    ['1;2', '3'],
  ]);
  expect(recordsOf('a\tb', 1000, '\t')[0]?.cells).toEqual(['a', 'b']);
});

test('no bytes that are not UTF-8 pass, wherever a piece ends', () => {
  const good = Buffer.from('a,é💶\nü,x\n');
  fc.assert(
    fc.property(piece, fc.nat({ max: good.length - 1 }), (bytes, place) => {
      const bad = Buffer.from(good);
      bad[place] = 0xff;
      const source = (from: Buffer) => (buffer: Uint8Array, at: number, length: number, position: number) =>
        from.copy(buffer, at, position, position + Math.min(length, bytes));
      const broken = new CsvReader(source(bad), bad.length, ',');
      while (broken.next());
      expect(broken.isBroken).toBe(true);
      const sound = new CsvReader(source(good), good.length, ',');
      while (sound.next());
      expect(sound.isBroken).toBe(false);
    }),
  );
});
