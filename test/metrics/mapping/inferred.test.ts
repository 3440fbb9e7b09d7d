import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MappingAsked } from '../../../src/metrics/mapping/mapping.ts';
import { type MappedFile, mapFile } from '../../../src/pipeline/map-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder('inferred');

function mappedFrom(text: string, asked: MappingAsked = {}): MappedFile {
  const path = join(folder, 'export.csv');
  writeFileSync(path, text);
  const mapped = mapFile(path, asked);
  if (!('proof' in mapped)) throw new Error(JSON.stringify(mapped));
  return mapped;
}

describe('what the rows are', () => {
  test('two kinds that the headers say alike are told, and the entry is that of the first', () => {
    const { mapping } = mappedFrom('id,Received\nA,2026-01-02T10:00:00Z\n');
    expect(mapping.kind).toBe('tickets');
    expect(mapping.untold).toEqual([
      {
        code: 'unknown-kind',
        message:
          'The file may be one of `tickets` or of `deliveries`, by its headers; this is the entry of the first',
        fix: 'Say which with `--kind`',
      },
    ]);
  });

  test('a column’s very name says more than another word for it', () => {
    const { mapping } = mappedFrom('id,Received,delivered_at\nA,2026-01-02T10:00:00Z,2026-01-03T10:00:00Z\n');
    expect([mapping.kind, mapping.untold]).toEqual(['deliveries', []]);
  });

  test('tickets with an amount are no deals of which nobody says whether they are won', () => {
    const { mapping } = mappedFrom(
      'Ticket ID,Opened,Closed,Priority,Amount\nA,2026-01-02T10:00:00Z,2026-01-03T10:00:00Z,high,1.5\n',
    );
    expect([mapping.kind, mapping.untold]).toEqual(['tickets', []]);
  });

  test('a desk’s list of tickets with a status is no log of what happened to them', () => {
    const { mapping } = mappedFrom(
      'Ticket ID,Created at,Solved at,Group,Priority,Status\nA,2026-01-02 10:00,2026-01-03 10:00,east,high,open\n',
    );
    expect([mapping.kind, mapping.untold]).toEqual(['tickets', []]);
  });

  test('tickets that are opened and resolved are no outages', () => {
    expect(mappedFrom('id,Opened,Resolved\nA,2026-01-02T10:00:00Z,2026-01-03T10:00:00Z\n').mapping.kind).toBe(
      'tickets',
    );
  });
});

describe('what names the rows', () => {
  test('of two headers that are called so the one with another text in each row', () => {
    const { entry } = mappedFrom(
      'Ticket ID,Ticket number,Opened\nA,1,2026-01-02T10:00:00Z\nA,2,2026-01-02T10:00:00Z\n',
    );
    expect(entry.columns).toMatchObject({ id: 'Ticket number' });
  });
});

describe('what is used of other columns', () => {
  test('a header that is called as a column of the kind, but is something else, is told', () => {
    const { mapping } = mappedFrom(
      'Delivery ID,Delivered,Quantity\nA,2026-01-02T10:00:00Z,seven\nB,2026-01-02T10:00:00Z,8\n',
    );
    expect(mapping.notes).toContain(
      'Column `Quantity` is not read as `quantity`, since not each of its cells is a number such as `45` or `45.5`',
    );
  });

  test('digits with a nought before them, and those of an id, are no numbers', () => {
    const { entry } = mappedFrom(
      'Ticket ID,Opened,Zip,Room no,Score\nA,2026-01-02T10:00:00Z,02116,7,1\nB,2026-01-02T10:00:00Z,02116,7,2\n',
    );
    expect(entry).toMatchObject({ attributes: ['zip', 'room_no'], numbers: ['score'] });
  });

  test('what holds personal data is set aside, and told', () => {
    const { entry, mapping } = mappedFrom(
      'Ticket ID,Opened,Team\nA,2026-01-02T10:00:00Z,kim@example.org\nB,2026-01-02T10:00:00Z,kim@example.org\n',
    );
    expect(entry).toMatchObject({ ignore: ['Team'] });
    expect(mapping.notes).toContain(
      'Column `Team` is set aside, as it holds personal data; leave it out of the export',
    );
  });

  test('of times of its own the one at which a thing is opened places a row', () => {
    const { entry } = mappedFrom(
      'Visit ID,Ended,Created\n1,2026-01-03,2026-01-02\n2,2026-01-03,2026-01-02\n',
    );
    expect(Object.keys(entry.columns ?? {})).toEqual(['id', 'created', 'ended']);
  });
});

describe('how cells are written', () => {
  test('a day where the kind has a time is stated, since it is none by itself', () => {
    const { entry, proof } = mappedFrom('Ticket ID,Opened\nA,2026-01-02\nB,2026-01-03\n');
    expect(entry.times).toEqual({ opened_at: 'yyyy-MM-dd' });
    expect(proof.findings).toEqual([]);
  });

  test('a column that begins with a thousand empty cells is read by those that follow', () => {
    const empty = Array.from({ length: 1500 }, (_, at) => `T${at},2026-01-02T10:00:00Z,\n`).join('');
    const { entry } = mappedFrom(`Ticket ID,Opened,Closed\n${empty}x,2026-01-02T10:00:00Z,13.01.2026\n`);
    expect(entry.times).toEqual({ resolved_at: 'd.M.yyyy' });
  });

  test('a time of day may stand before its day', () => {
    const { entry, proof } = mappedFrom('Time,Date,Status\n9:05,2026-01-02,up\n10:05,2026-01-02,down\n');
    expect(entry.columns).toEqual({ at: ['Date', 'Time'], state: 'Status' });
    expect(proof.rows[0]).toEqual(['2026-01-02T09:05', 'up']);
  });

  test('a line of sep= is believed', () => {
    const { entry } = mappedFrom('sep=;\nTicket ID;Opened;a,b,c\n1;2026-01-02 10:00;x,y,z\n');
    expect(entry).toMatchObject({ delimiter: ';', columns: { id: 'Ticket ID' } });
  });

  test('rows that begin with # are rows, where some of them are whole', () => {
    const { entry, proof } = mappedFrom(
      'Ticket ID,Opened\n#1,2026-01-02T10:00:00Z\n#2\n#3,2026-01-02T10:00:00Z\n',
    );
    expect(entry.skip).toBeUndefined();
    expect(proof.findings.map(({ code, line }) => [code, line])).toEqual([['ragged-row', 3]]);
  });

  test('a last row that is cut off is no footer, and a cell that is unlike all others is told', () => {
    const { entry, mapping } = mappedFrom(
      'Ticket ID,Opened\n1,2026-01-02T10:00:00Z\n2,2026-01-02T10:00:00Z\n3,2026-01-02T1',
    );
    expect(entry.skip).toBeUndefined();
    expect(mapping.untold.map(({ message }) => message)).toContain(
      'Column `Opened` looks like times, but no one form reads all of its cells: `2026-01-02T1` is not written as the others are',
    );
  });

  test('digits that are no days do not look like times', () => {
    expect(mappedFrom('Ticket ID,Opened\n20269901,2026-01-02T10:00:00Z\n').mapping.untold).toEqual([]);
  });

  test('a column that is not decided on is held against no other', () => {
    const { mapping, proof } = mappedFrom('Ticket ID,Opened,Closed\nA,05/06/2026,13/05/2026\n');
    expect(mapping.untold.map(({ code }) => code)).toEqual(['ambiguous-date']);
    expect(proof.findings).toEqual([]);
  });
});
