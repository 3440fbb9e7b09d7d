import { expect, test } from 'vitest';
import { coverage } from '../../../src/core/datasets/coverage.ts';
import { events } from '../../../src/core/datasets/events.ts';
import { datasetColumns, datasetTables } from '../../../src/core/datasets/index.ts';
import type { TableKind } from '../../../src/core/datasets/table-kind.ts';

test('every column that a kind speaks of is one of its columns', () => {
  const kinds: readonly TableKind[] = [...Object.values(datasetTables), coverage, events];
  for (const kind of kinds) {
    const names = kind.columns.map(column => column.name);
    const spokenOf = [
      ...kind.unique,
      ...kind.inOrder.flat(),
      ...(kind.placedBy === undefined ? [] : [kind.placedBy]),
      ...(kind.unbroken ? [kind.unbroken.period, kind.unbroken.by] : []),
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
