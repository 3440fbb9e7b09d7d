import { expect, test } from 'vitest';
import { zoneClock } from '../../../src/core/ground/calendar/zone-clock.ts';
import { blankCells } from '../../../src/metrics/columns/blank-cells.ts';
import type { TimeColumn } from '../../../src/metrics/columns/column.ts';
import { timeColumnMaker } from '../../../src/metrics/columns/time-column.ts';
import { findingsOf, goodFiles, told, withData } from '../agreement-folder.ts';

function read(texts: readonly string[]): TimeColumn {
  const clock = zoneClock('UTC');
  const isBlank = blankCells([]);
  const maker = timeColumnMaker(
    { type: 'date-or-time', format: undefined, clock, blank: true, isBlank, isSlashDoubtful: true },
    texts.length,
  );
  for (const text of texts) maker.add(Buffer.from(text), 0, text.length);
  return maker.finish().column as TimeColumn;
}

test('digits after the millisecond are kept', () => {
  const texts = [
    '2026-03-02T10:00:00.000900',
    '2026-03-02T10:00:00.000',
    '2026-03-02T10:00:00.123456789Z',
    '2026-03-02',
  ];
  const column = read(texts);
  expect([...column.nanos]).toEqual([
    [0, 900_000],
    [2, 456_789],
  ]);
  expect(column.starts[2]).toBe(Date.UTC(2026, 2, 2, 10, 0, 0, 123));
});

test('they decide which of two times is the earlier', async () => {
  const leads = 'metrics/leads.csv';
  const text = (goodFiles[leads] ?? '').replace(
    '2026-03-02T10:00:00,2026-03-02T10:30:00',
    '2026-03-02T10:30:00.0005,2026-03-02T10:30:00.0004',
  );
  expect((await findingsOf({ [leads]: text })).map(told)).toEqual([
    'metrics/leads.csv 1:first_follow_up_at error: Unexpected `2026-03-02T10:30:00.0004` in column `first_follow_up_at`, expected a time not before `2026-03-02T10:30:00.0005` in `handed_off_at`. Correct the one that is wrong. out-of-order',
  ]);
});

test('they decide whether a due time was kept', async () => {
  const span = {
    id: 'm',
    start: Date.UTC(2026, 2, 1),
    end: Date.UTC(2026, 3, 1),
    until: Date.UTC(2026, 3, 1),
    open: false,
  };
  const csv = `id,opened_at,resolved_at,due_at
T1,2026-03-02T09:00:00Z,2026-03-02T10:00:00.0009Z,2026-03-02T10:00:00Z
T2,2026-03-02T09:00:00Z,2026-03-02T10:00:00.0009Z,2026-03-02T10:00:00.0009Z
`;
  const kept = { column: 'resolved_at', notAfter: 'due_at' };
  const question = {
    kind: 'shares',
    dataset: 'tickets',
    where: undefined,
    spans: [span],
    without: [],
    upTo: undefined,
    at: 'opened_at',
    of: undefined,
    kept,
    due: ['due_at'],
  } as const;
  const answer = await withData(
    { 'metrics/tickets.csv': csv },
    data => data.answer(new Map([['q', question]])).get('q'),
    { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } },
  );
  expect(answer).toEqual({
    kind: 'shares',
    spans: [{ span: 'm', items: 2, kept: 1, pending: 0, firstRow: 1, lastRow: 2 }],
  });
});
