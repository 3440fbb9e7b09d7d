import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skippedLines } from '../../src/metrics/csv/csv-form.ts';
import { CsvReader } from '../../src/metrics/csv/csv-reader.ts';
import { findingsIn, rowsIn } from './cases.ts';

const times = { opened: 'iso' };
const asked = { texts: ['id', 'opened'] };
const read = async (text: string | Uint8Array, more: Record<string, unknown>) =>
  (await rowsIn(text, { times, ...more }, asked)).map(({ row, texts }) => [row, texts.id, texts.opened]);
const two = [
  [1, 'C1', '2026-07-01'],
  [2, 'C2', '2026-07-02'],
];

describe('lines that are none of the data', () => {
  test('before the header, by their number, whatever stands in them', async () => {
    const text = 'Tickets of July\n"never closed, as of\n\nid,opened\nC1,2026-07-01\nC2,2026-07-02\n';
    expect(await read(text, { skip: { lines: '3' } })).toEqual(two);
  });

  test('that tell a program what separates columns', async () => {
    const text = 'sep=;\r\nid;opened\r\nC1;2026-07-01\r\nC2;2026-07-02\r\n';
    expect(await read(text, { delimiter: ';', skip: { startingWith: ['sep='] } })).toEqual(two);
    expect(await findingsIn(text, { times, delimiter: ';' })).toContain(
      'metrics/cases.csv line 1:1 error: Unexpected line that begins with `sep=` before the header, expected the header. Add `skip: { startingWith: ["sep="] }` to the dataset. not-a-header',
    );
  });

  test('that are remarks, before and among the rows, also with quotes in them', async () => {
    const text = '# made "by hand,"so\nid,opened\nC1,2026-07-01\n#,"C9,2026-07-09\nC2,2026-07-02\n# end';
    expect(await read(text, { skip: { startingWith: ['#'] } })).toEqual(two);
    expect(await findingsIn(text, { times })).toContain(
      'metrics/cases.csv line 1:1 error: Unexpected line that begins with `#` before the header, expected the header. Add `skip: { startingWith: ["#"] }` to the dataset. not-a-header',
    );
  });

  test('that sum up, by how they begin, with or without quotes, or by their number at the end', async () => {
    const rows = 'id,opened\nC1,2026-07-01\nC2,2026-07-02\n';
    expect(await read(`${rows}Total,2\n`, { skip: { startingWith: ['Total'] } })).toEqual(two);
    expect(await read(`${rows}"Total\nof all","2",x\n`, { skip: { startingWith: ['Total'] } })).toEqual(two);
    expect(await read(`${rows},2\nmade on 1 August\n`, { skip: { last: '2' } })).toEqual(two);
    expect(await read('id,opened\n,2\n', { skip: { last: '3' } })).toEqual([]);
  });

  test('are no rows, and those that follow keep their own lines', async () => {
    const text = 'Title\nid,opened\n#\nC1,2026-07-01\n#\n#\nC2,soon\n';
    const skip = { lines: '1', startingWith: ['#'] };
    expect(await findingsIn(text, { times, skip })).toEqual([
      expect.stringContaining('metrics/cases.csv 2:opened error: Unexpected `soon`'),
    ]);
    const ragged = `${text}C3\n`;
    expect(await findingsIn(ragged, { times, skip })).toContain(
      'metrics/cases.csv line 8:1 error: Unexpected row of 1 cell, expected 2 as in the header. Add the missing cells. ragged-row',
    );
  });

  test('are those that a naive reader leaves out, in pieces of any size', () => {
    const line = fc.constantFrom('a,b', '#', '#x,"y', '"#q",1', 'Total,3', '"Tot",4', 'To,5', '', 'é,#');
    fc.assert(
      fc.property(
        fc.array(line),
        fc.nat(2),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 9 }),
        (lines, before, end, piece) => {
          const bytes = Buffer.from(lines.map(each => each + end).join(''));
          const source = (buffer: Uint8Array, at: number, length: number, position: number) =>
            bytes.copy(buffer, at, position, position + Math.min(length, piece));
          const skip = skippedLines({ lines: before, startingWith: ['#', 'Total'] });
          const reader = new CsvReader(source, bytes.length, ',', true, skip);
          const seen: unknown[] = [];
          while (reader.next()) seen.push([reader.line, reader.texts().join()]);
          const expected = lines.flatMap((each, place) => {
            const plain = each.replaceAll('"', '');
            const isSkipped =
              place < before || plain === '' || plain.startsWith('#') || plain.startsWith('Total');
            return isSkipped ? [] : [[place + 1, plain]];
          });
          expect(seen).toEqual(expected);
        },
      ),
    );
  });
});

describe('UTF-16', () => {
  const text = 'id,opened,place\nC1,2026-07-01,Zürich\nC2,2026-07-02,💶\n';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const big = Buffer.from(little).swap16();

  test.each([
    ['little', little],
    ['big', big],
  ])('is read by its mark, %s end first', async (_, bytes) => {
    const terms = { times, attributes: ['place'] };
    const rows = await rowsIn(bytes, terms, { texts: ['id', 'place', 'opened'] });
    expect(rows.map(each => ({ ...each.texts }))).toEqual([
      { id: 'C1', place: 'Zürich', opened: '2026-07-01' },
      { id: 'C2', place: '💶', opened: '2026-07-02' },
    ]);
  });

  test('has its findings where they are', async () => {
    const bytes = Buffer.from('\uFEFFid\topened\nC1\tsoon\n', 'utf16le');
    expect(await findingsIn(bytes, { times, delimiter: 'tab' })).toEqual([
      expect.stringContaining('metrics/cases.csv 1:opened error: Unexpected `soon` in column `opened`'),
    ]);
  });

  test('that is cut in a character is refused', async () => {
    expect(await findingsIn(little.subarray(0, little.length - 1), { times, ignore: 'all' })).toEqual([
      'metrics/cases.csv line 1:1 error: Unexpected byte 0xFF, expected UTF-8. Save the file as “CSV UTF-8”. not-utf8',
    ]);
  });
});
