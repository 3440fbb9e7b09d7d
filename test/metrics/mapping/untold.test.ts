import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../../src/core/datasets/terms.ts';
import { readTerms } from '../../../src/core/terms/read.ts';
import type { MappingAsked } from '../../../src/metrics/mapping/mapping.ts';
import { type MappedFile, mapFile } from '../../../src/pipeline/map-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder('untold');

function mapText(text: string | Uint8Array, asked: MappingAsked = {}, name = 'export.csv') {
  const path = join(folder, name);
  writeFileSync(path, text);
  return mapFile(path, asked);
}

function mappedFrom(text: string, asked: MappingAsked = {}): MappedFile {
  const mapped = mapText(text, asked);
  if (!('proof' in mapped)) throw new Error(JSON.stringify(mapped));
  return mapped;
}

const untoldOf = (text: string, asked?: MappingAsked) =>
  mappedFrom(text, asked).mapping.untold.map(({ code, message, fix }) => `${code}: ${message}. ${fix}.`);

/** What `kept check` says of the fields of an entry. */
const refused = ({ entry }: MappedFile) =>
  readTerms(dataset, entry, 'agreement.mdx').findings.map(({ message }) => message);

describe('what the cells of a column do not tell is not assumed', () => {
  test('a date that may be day first or month first', () => {
    const mapped = mappedFrom('Delivery ID,Delivered\nA,03/04/2026\nB,04/05/2026\n');
    expect(mapped.mapping.untold).toEqual([
      {
        code: 'ambiguous-date',
        message:
          '`03/04/2026` in column `Delivered` may be `2026-04-03` (`d/M/yyyy`) or `2026-03-04` (`M/d/yyyy`), and no cell of it tells which',
        fix: 'Put one of `d/M/yyyy` or `M/d/yyyy` in place of `?` at `delivered_at` under `times:`',
      },
    ]);
    expect(mapped.text).toContain(
      '    times:\n      # `03/04/2026`: d/M/yyyy (2026-04-03) or M/d/yyyy (2026-03-04)\n      delivered_at: "?"\n',
    );
    expect(refused(mapped)[0]).toContain('Unexpected `?`, expected a way to write times such as `iso`');
  });

  test.each([
    ['with dots', 'D,Delivered\nA,03.04.2026\n', 'd.M.yyyy', 'M.d.yyyy'],
    ['that is the same day both ways', 'D,Delivered\nA,04/04/2026\n', 'd/M/yyyy', 'M/d/yyyy'],
    ['with a time', 'D,Delivered\nA,3/4/2026 9:05 PM\n', 'd/M/yyyy h:mm a', 'M/d/yyyy h:mm a'],
  ])('a date %s', (_, text, ...forms) => {
    const { columns } = mappedFrom(text, { kind: 'deliveries', id: 'row' }).mapping;
    const delivered = columns.find(({ name }) => name === 'delivered_at');
    expect(delivered?.choices?.among.map(({ form }) => form)).toEqual(forms);
  });

  test('the order that a column proves is not that of another one', () => {
    expect(untoldOf('Ticket ID,Opened,Closed\nA,13/04/2026,05/04/2026\n')).toEqual([
      'ambiguous-date: `05/04/2026` in column `Closed` may be `2026-04-05` (`d/M/yyyy`) or `2026-05-04` (`M/d/yyyy`), and no cell of it tells which. Put one of `d/M/yyyy` or `M/d/yyyy` in place of `?` at `resolved_at` under `times:`.',
    ]);
  });

  test.each([
    ['1.000', '1234.50', '1.000', '1.234,50', '1000'],
    ['2.500', '1234.50', '2.500', '1.234,50', '2500'],
    ['1,234', '1,234.50', '1234', '1234,50', '1.234'],
  ])('a number such as %s, of a column that the kind need not have', (cell, one, first, other, second) => {
    const mapped = mappedFrom(`Delivery ID,Delivered,Quantity\nA,2026-01-01,"${cell}"\nB,2026-01-02,7\n`);
    const quantity = mapped.mapping.columns.find(({ name }) => name === 'quantity');
    const among = quantity?.choices?.among.toSorted((a, b) => (a.form === one ? -1 : b.form === one ? 1 : 0));
    expect(among).toEqual([
      { form: one, value: first },
      { form: other, value: second },
    ]);
    expect(mapped.text).toContain('quantity: "?"');
    expect(refused(mapped)[0]).toContain('Unexpected `?`, expected a way to write numbers');
  });

  test('one cell tells it of a whole column, wherever it stands', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `${at},01/0${(at % 9) + 1}/2026 10:00\n`).join('');
    const { mapping, text } = mappedFrom(`Ticket ID,Opened\n${rows}x,01/13/2026 10:00:05\n`);
    expect(mapping.untold).toEqual([]);
    expect(text).toContain('times: { opened_at: "M/d/yyyy HH:mm[:ss]" }');
  });

  test('a count has no decimals, so that a mark before three digits is one of thousands', () => {
    expect(untoldOf('Timestamp,OK,Total\n2026-01-02,"1,439","1,440"\n')).toEqual([]);
  });

  test('no number of thousands begins with a nought', () => {
    const { mapping } = mappedFrom('Delivery ID,Delivered,Quantity\nA,2026-01-01,0.250\n');
    expect(mapping.untold).toEqual([]);
  });
});

describe('what a file does not have is told', () => {
  test.each([
    ['2026-01-02T10:00:00Z', 'T1,2026-01-02T10:00:00Z,high\nT2,2026-01-03T10:00:00Z,low\n'],
    ['17', '17,25,high\n18,26,low\n'],
  ])('a header: the first line has %s', (seen, text) => {
    expect(untoldOf(text)[0]).toBe(
      `no-header: The first line, with \`${seen}\`, looks like a row and not like a header. Export the file with its header.`,
    );
  });

  test('rows', () => {
    expect(untoldOf('Ticket ID,Created,Closed\n')).toEqual([
      'no-rows: The file has no rows, so that nothing tells how its cells are written. Export some rows, and call this again.',
    ]);
  });

  test('times', () => {
    expect(untoldOf('name,colour\na,red\nb,red\n')).toEqual([
      'no-time: The file has no column of times that can be read, so that no row has its place in time. Name one under `columns:`, or say on which day it was exported, such as `snapshot: 2026-01-31`.',
    ]);
  });

  test('a column that the kind needs', () => {
    expect(untoldOf('lead,at,channel\nL1,2026-01-02T10:00:00,call\nL2,2026-01-02T11:00:00,call\n')).toEqual([
      'missing-column: No header is one for `automated`: Whether no person made it. Name its header under `columns:`, or under `constants:` what stands in every row.',
    ]);
  });

  test('an id, where what is called so repeats', () => {
    expect(untoldOf('Asset ID,visited\nA,2026-01-02\nA,2026-01-03\n')).toEqual([
      'repeated-id: Column `Asset ID` is called as what names rows is, but is empty or the same in some of them. Say `--id` and that header where such rows are the same one twice, `--id row` where each is one of its own.',
    ]);
    expect(mappedFrom('Asset ID,visited\nA,2026-01-02\nA,2026-01-03\n', { id: 'row' }).mapping).toMatchObject(
      {
        id: 'row',
        untold: [],
      },
    );
    const named = mappedFrom('Asset ID,visited\nA,2026-01-02\nA,2026-01-03\n', { id: ['Asset ID'] });
    expect(named.mapping.untold).toEqual([]);
    expect(named.proof.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['duplicate-id 3']);
  });
});

describe('what is asked for is done', () => {
  const text = 'Site,visited,note\nA,2026-01-02,x\nB,2026-01-02,y\n';

  test('a kind, a zone, and the columns that name a row', () => {
    const { entry } = mappedFrom(text, { kind: 'tickets', zone: 'Europe/Berlin', id: ['Site', 'visited'] });
    expect(entry).toMatchObject({ kind: 'tickets', zone: 'Europe/Berlin', id: ['region', 'visited'] });
  });

  test('a header that there is none of is refused', () => {
    expect(mapText(text, { id: ['Ort'] })).toEqual({
      refused:
        'unexpected header `Ort` for --id, expected `row`, or one or more of `Site`, `visited`, `note`.',
    });
    expect(mapText(text, { kind: 'log', id: 'row' })).toEqual({
      refused: 'unexpected --id for rows of `log`, which have none.',
    });
  });
});

describe('what is no export is told as such', () => {
  test.each([
    ['nothing', '', 'Unexpected empty file, expected a header'],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 4000 }, (_, at) => at % 256),
      'Unexpected byte 0x80, expected UTF-8',
    ],
    [
      'more columns than are read',
      `${'c,'.repeat(999)}c\n`,
      'Unexpected header of 1000 columns, expected at most 200',
    ],
    ['bars between columns', 'id|opened\n1|2\n', 'Unexpected `|` between columns, expected `,`'],
  ])('%s', (_, bytes, message) => {
    expect(mapText(bytes)).toMatchObject({ message });
  });

  test('a file that is not there', () => {
    const path = join(folder, 'none.csv');
    expect(mapFile(path, {})).toEqual({ refused: `there is no file \`${path}\`.` });
  });
});

describe('what is shown of a file', () => {
  test('cells of a column that is not decided on stand as they are, and nothing is found by one of its readings', () => {
    const { proof } = mappedFrom(
      'Ticket ID,Opened,Closed\nA,05/04/2026,04/05/2026\nB,06/04/2026,05/04/2026\n',
    );
    expect([proof.names, ...proof.rows]).toEqual([
      ['id', 'opened_at', 'resolved_at'],
      ['A', '05/04/2026', '04/05/2026'],
      ['B', '06/04/2026', '05/04/2026'],
    ]);
    expect(proof.findings).toEqual([]);
  });

  test('what is wrong with many rows is told once, with their number', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `T${at},2026-01-03T10:00:00Z,2026-01-02T10:00:00Z\n`);
    const { proof } = mappedFrom(`Ticket ID,Opened,Closed\n${rows.join('')}`);
    expect(proof.findings.map(({ code, line, count }) => [code, line, count])).toEqual([
      ['out-of-order', 2, 40],
    ]);
  });

  test('a text with spaces around it is no id', () => {
    expect(mappedFrom('Ticket ID,Opened\n A,2026-01-02T10:00:00Z\n').mapping.id).toBe('row');
  });
});
