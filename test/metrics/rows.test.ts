import { expect, test } from 'vitest';
import { dataset } from '../../src/core/datasets/terms.ts';
import type { RowSet } from '../../src/core/ground/question.ts';
import { condition } from '../../src/core/terms/condition.ts';
import { withData } from './agreement-folder.ts';

const text = `id,opened,due,desk
C1,2026-01-02T09:00:00,2026-01-03T10:00:00,a
C2,2026-01-02T10:00:00,2026-01-05,b
C3,2026-01-04T09:00:00,,a
C4,,2026-01-05,a
`;
const terms = dataset.parse({
  kind: 'records',
  file: 'metrics/cases.csv',
  times: { opened: 'iso', due: 'iso' },
  attributes: ['desk'],
});
const at = (time: string) => Date.parse(`${time}-05:00`);
const question: RowSet = {
  dataset: 'cases',
  where: undefined,
  at: 'opened',
  before: at('2026-01-04T00:00'),
  texts: ['id', 'colour'],
  times: ['opened', 'due'],
};

async function rowsOf(set: RowSet, cells = text) {
  return withData(
    { 'metrics/cases.csv': cells },
    async data => {
      const asked = { kind: 'rows', sets: { cases: set }, without: [], pauses: [] } as const;
      const answer = (await data.answer(new Map([['q', asked]]))).get('q');
      return answer?.kind === 'rows' ? answer.sets.cases : undefined;
    },
    { cases: terms },
  );
}

test('rows come in the order of the file, times as spans and a missing column as blank', async () => {
  const instant = (time: string) => ({ start: at(time), end: at(time) });
  expect(await rowsOf(question)).toEqual([
    {
      row: 1,
      texts: { id: 'C1', colour: '' },
      times: { opened: instant('2026-01-02T09:00'), due: instant('2026-01-03T10:00') },
    },
    {
      row: 2,
      texts: { id: 'C2', colour: '' },
      times: {
        opened: instant('2026-01-02T10:00'),
        due: { start: at('2026-01-05T00:00'), end: at('2026-01-06T00:00') },
      },
    },
  ]);
});

test('digits after the millisecond come beside the times that have them', async () => {
  const fine = `id,opened,due,desk\nC1,2026-01-02T09:00:00.0000009,2026-01-03T10:00:00.25,a\n`;
  const [row] = (await rowsOf(question, fine)) ?? [];
  expect([row?.times.opened?.start, row?.nanos]).toEqual([at('2026-01-02T09:00'), { opened: 900 }]);
});

test('without a time every row comes that fulfils the condition', async () => {
  const where = condition.parse({ desk: 'a' });
  const rows = await rowsOf({ ...question, at: undefined, where });
  expect(rows?.map(each => each.row)).toEqual([1, 3, 4]);
});

test('a dataset without the placing column has no rows', async () => {
  expect(await rowsOf({ ...question, at: 'closed' })).toEqual([]);
});
