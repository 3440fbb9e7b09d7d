import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from '../../src/metrics/csv-records.ts';

test('what is written with quotes is read back, whatever the line ends', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ') });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
      const text = rows
        .map(cells => cells.map(value => `"${value.replaceAll('"', '""')}"`).join(',') + end)
        .join('');
      expect([...csvRecords(text)].map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('a record says the line it starts on, and empty lines are passed over', () => {
  const text = '\uFEFFa,b\r\n"1\n2",x\n\n3,"4"\r5,6';
  expect([...csvRecords(text)]).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['1\n2', 'x'], line: 2 },
    { cells: ['3', '4'], line: 5 },
    { cells: ['5', '6'], line: 6 },
  ]);
});
