import { expect, test } from 'vitest';
import { dataset } from '../../src/core/datasets/terms.ts';
import type { Question, ShareQuestion, SumQuestion } from '../../src/core/ground/question.ts';
import { condition } from '../../src/core/terms/condition.ts';
import { told, withData } from './agreement-folder.ts';

const at = (text: string) => Date.parse(`${text}-05:00`);
const january = {
  id: '2026-01',
  start: at('2026-01-01T00:00'),
  end: at('2026-02-01T00:00'),
  until: at('2026-02-01T00:00'),
  open: false,
};

const text = `id,opened,due,closed,desk,minutes,agents
C1,2026-01-02T09:00:00,2026-01-02T10:00:00,2026-01-02T10:00:00,a,10,1
C2,2026-01-02T09:00:00,2026-01-02T10:00:00,2026-01-02T10:00:01,a,0.1,2
C3,2026-01-03T09:00:00,2026-01-05,2026-01-05T23:59:59,b,0.2,1
C4,2026-01-03T09:00:00,2026-01-05,2026-01-06T00:00:00,b,,1
C5,2026-01-20T09:00:00,2026-02-10T00:00:00,2026-02-05T00:00:00,b,5,0
C6,2026-01-21T09:00:00,,2026-01-22T00:00:00,b,3,
C7,2026-01-22T09:00:00,2026-02-10T00:00:00,,a,7,2
`;
const terms = dataset.parse({
  kind: 'records',
  file: 'metrics/cases.csv',
  times: { opened: 'iso', due: 'iso', closed: 'iso' },
  attributes: ['desk'],
  numbers: ['minutes', 'agents'],
});
const asked = {
  dataset: 'cases',
  where: undefined,
  spans: [january],
  without: [],
  upTo: undefined,
  at: 'opened',
} as const;
const share: ShareQuestion = {
  ...asked,
  kind: 'shares',
  of: condition.parse({ due: { blank: 'false' } }),
  kept: condition.parse({ closed: { notAfter: 'due' } }),
  due: [],
};
const sums: SumQuestion = {
  ...asked,
  kind: 'daily-sums',
  sum: 'minutes',
  per: undefined,
  zone: 'America/New_York',
};

async function answerTo(question: Question) {
  const files = {
    'metrics/cases.csv': text,
    'metrics/coverage.csv': 'dataset,from,through\ncases,2026-01-01,2026-03-31\n',
  };
  return withData(
    files,
    async data => {
      expect(data.findings.map(told)).toEqual([]);
      return (await data.answer(new Map([['q', question]]))).get('q');
    },
    { cases: terms },
  );
}

async function shareOf(change: Partial<ShareQuestion>) {
  const answer = await answerTo({ ...share, ...change });
  const found = answer?.kind === 'shares' ? answer.spans[0] : undefined;
  return found && [found.kept, found.items, found.pending];
}

test('a due time is kept to the second, a due day until it is over', async () => {
  const late = { ...january, until: at('2026-02-06T00:00') };
  expect(await shareOf({ spans: [late] })).toEqual([3, 5, 1]);
});

test('what is due after the cut-off is not decided there: it counts where it is, and nowhere where that is not known', async () => {
  const month = (start: string, end: string) => ({
    ...january,
    id: start.slice(0, 7),
    start: at(start),
    end: at(end),
    until: at(end),
  });
  const february = month('2026-02-01T00:00', '2026-03-01T00:00');
  const carrying = [january, february];
  const own = { span: '2026-01', items: 4, kept: 2, pending: 0, carriedOut: 2, firstRow: 1, lastRow: 4 };
  expect(await answerTo({ ...share, spans: carrying, carrying })).toEqual({
    kind: 'shares',
    spans: [own, { span: '2026-02', items: 2, kept: 1, pending: 0, carriedIn: 2, firstRow: 5, lastRow: 7 }],
  });
  const early = { ...february, until: at('2026-02-05T12:00'), open: true };
  const ageMs = early.until - at('2026-01-22T09:00');
  expect(await answerTo({ ...share, spans: [january, early], carrying: [january, early] })).toEqual({
    kind: 'shares',
    spans: [
      { ...own, openItems: 1, open: [{ id: 'C7', row: 7, ageMs }] },
      { span: '2026-02', items: 1, kept: 1, pending: 0, carriedIn: 1, firstRow: 5, lastRow: 5 },
    ],
  });
  expect(await shareOf({})).toEqual([2, 4, 2]);
});

test('in an open period, what may still be kept is pending', async () => {
  const open = { ...january, until: at('2026-01-25T00:00'), open: true };
  expect(await shareOf({ spans: [open] })).toEqual([2, 4, 2]);
  const any = condition.parse({ any: [{ desk: 'a' }, { closed: { notAfter: 'due' } }] });
  expect(await shareOf({ spans: [open], kept: any })).toEqual([4, 5, 1]);
});

test('an event that has not happened yet is blank, a due time is not', async () => {
  const closed = condition.parse({ closed: { blank: 'false' } });
  expect(await shareOf({ of: undefined, kept: closed })).toEqual([5, 7, 0]);
  const due = condition.parse({ due: { blank: 'false' } });
  expect(await shareOf({ of: undefined, kept: due, due: ['due'] })).toEqual([6, 7, 0]);
});

test('rows are filtered, left out and absent', async () => {
  expect(await shareOf({ where: condition.parse({ desk: 'b' }) })).toEqual([1, 2, 1]);
  expect(
    await shareOf({ without: [{ start: at('2026-01-03T00:00'), end: at('2026-02-01T00:00') }] }),
  ).toEqual([1, 2, 0]);
  expect(await shareOf({ of: condition.parse({ desk: 'c' }) })).toBeUndefined();
  expect(await answerTo({ ...share, at: 'none' })).toEqual({ kind: 'shares', spans: [] });
});

test('sums are exact, by day, without rows that are blank in one of the columns', async () => {
  const day = (date: string, sum: string, per: string, count: number, firstRow: number, lastRow: number) => ({
    span: '2026-01',
    date,
    sum,
    per,
    count,
    firstRow,
    lastRow,
  });
  expect(await answerTo(sums)).toEqual({
    kind: 'daily-sums',
    days: [
      day('2026-01-02', '10.1', '0', 2, 1, 2),
      day('2026-01-03', '0.2', '0', 1, 3, 3),
      day('2026-01-20', '5', '0', 1, 5, 5),
      day('2026-01-21', '3', '0', 1, 6, 6),
      day('2026-01-22', '7', '0', 1, 7, 7),
    ],
  });
  const per = await answerTo({ ...sums, per: 'agents' });
  expect(per?.kind === 'daily-sums' && per.days.map(each => [each.sum, each.per, each.count])).toEqual([
    ['10.1', '3', 2],
    ['0.2', '1', 1],
    ['5', '0', 1],
    ['7', '2', 1],
  ]);
});
