import { expect, test } from 'vitest';
import { coverage } from '../../../src/core/datasets/coverage.ts';
import { events } from '../../../src/core/datasets/events.ts';
import { datasetColumns, datasetTable } from '../../../src/core/datasets/index.ts';
import type { TableKind } from '../../../src/core/datasets/table-kind.ts';
import { datasetTables } from '../../../src/core/datasets/tables.ts';
import { readTimeFormat } from '../../../src/core/datasets/time-format.ts';

test('every column that a kind speaks of is one of its columns', () => {
  const kinds: readonly TableKind[] = [...Object.values(datasetTables), coverage, events];
  for (const kind of kinds) {
    const names = kind.columns.map(column => column.name);
    const spokenOf = [
      ...kind.unique,
      ...kind.inOrder.flat(),
      ...(kind.placedBy === undefined ? [] : [kind.placedBy]),
      ...(kind.unbroken ? [kind.unbroken.period, kind.unbroken.by] : []),
      ...(kind.lasts ? [kind.lasts.of] : []),
      ...(kind.refersTo ? [kind.refersTo.column] : []),
    ];
    expect(names).toEqual(expect.arrayContaining(spokenOf));
    expect(new Set(names).size).toBe(names.length);
    for (const column of kind.columns) expect(column.doc).toMatch(/^[A-Z].*\.$/);
  }
});

test('stages are counts and attributes are texts, each once', () => {
  const columns = datasetColumns({
    kind: 'funnel',
    stages: ['opportunities'],
    attributes: ['owner', 'segment', 'owner'],
  });
  expect(
    columns.slice(datasetTables.funnel.columns.length).map(({ name, type, blank }) => [name, type, blank]),
  ).toEqual([
    ['opportunities', 'count', false],
    ['owner', 'text', true],
  ]);
});

test('records have the times, numbers and amounts that the agreement names', () => {
  const terms = {
    kind: 'records' as const,
    columns: { id: 'Case', opened: 'Opened', fee: 'Fee', state: 'State' },
    times: { by: { due: { kind: 'iso' as const } } },
    attributes: ['state'],
    numbers: ['minutes'],
    money: ['fee'],
    snapshot: '2026-06-30',
  };
  const columns = datasetColumns(terms);
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'id'],
    ['opened', 'date-or-time'],
    ['due', 'date-or-time'],
    ['minutes', 'number'],
    ['fee', 'money'],
    ['state', 'text'],
    ['snapshot', 'date-or-time'],
  ]);
  expect(columns.at(-1)?.origin).toEqual({ kind: 'constant', text: '2026-06-30' });
  expect(datasetTable(terms).placedBy).toBe('opened');
  expect(datasetTable({ kind: 'records', snapshot: '2026-06-30' }).placedBy).toBe('snapshot');
  expect(datasetTable({ kind: 'leads' })).toBe(datasetTables.leads);
});

test('a format makes days of times where it has no time of day', () => {
  const all = readTimeFormat('d/M/yyyy')!;
  const created = (format: typeof all) =>
    datasetColumns({ kind: 'leads', times: { all: format, by: {} } }).find(
      each => each.name === 'created_at',
    );
  expect(created(all)).toMatchObject({ type: 'date-or-time', format: all });
  expect(created(readTimeFormat('epoch')!)).toMatchObject({ type: 'time' });
});
