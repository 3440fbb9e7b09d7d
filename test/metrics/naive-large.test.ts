import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../src/core/datasets/terms.ts';
import type { Question } from '../../src/core/ground/question.ts';
import { withData } from './agreement-folder.ts';
import { naiveAnswer } from './naive/answers/index.ts';
import { readTable } from './naive/table.ts';
import { comparable } from './random/comparable.ts';
import { fileBytes } from './random/data-file.ts';
import { type DataSet, dataSet } from './random/data-set.ts';
import { openDataSet } from './random/open-data-set.ts';

/** Files are longer than this, so that they are read in several pieces, and cut in the middle of whatever stands there. */
const bytes = 200_000;

describe('files of many pieces are answered as by naive functions', () => {
  test.each(['daily-counts', 'durations', 'shares', 'rows'] as const)('%s', kind =>
    fc.assert(
      fc.asyncProperty(dataSet(kind, { oddNames: true, fineDigits: false }), async drawn => {
        const set = longer(drawn);
        const { answers } = await openDataSet(set);
        const tables = new Map(
          set.files.flatMap(file => {
            const table = readTable(fileBytes(file), file.terms, set.zone);
            return table ? [[file.name, table] as const] : [];
          }),
        );
        for (const [key, question] of set.questions)
          expect(comparable(answers.get(key)), key).toEqual(comparable(naiveAnswer(tables, question)));
      }),
      { numRuns: Math.ceil(Number(process.env.RUNS ?? 150) / 30) },
    ),
  );
});

/** The same rows again and again, and no rule on duplicates, which would drop them. */
function longer(set: DataSet): DataSet {
  const files = set.files.map(file => {
    const once = file.rows.reduce((length, row) => length + row.join(',').length + 1, 0);
    const times = once === 0 ? 1 : Math.ceil(bytes / once);
    const rows = Array.from({ length: times }, () => file.rows).flat();
    return { ...file, rows, terms: { ...file.terms, duplicates: undefined } };
  });
  return { ...set, files };
}

describe('sums that no float holds are exact', () => {
  const rows = 1500;
  const text = Array.from(
    { length: rows },
    (_, index) =>
      `C${index},1970-01-01T00:00:00Z,2199-12-30T00:00:00.00${index % 10}Z,999999999999999.99999${index % 10}`,
  );
  const csv = `id,opened,closed,amount\n${text.join('\n')}\n`;
  const terms = dataset.parse({
    kind: 'records',
    file: 'metrics/cases.csv',
    times: { opened: 'iso', closed: 'iso' },
    money: ['amount'],
  });
  const end = Date.UTC(2200, 0, 1);
  const asked = {
    dataset: 'cases',
    where: undefined,
    spans: [{ id: 'all', start: 0, end, until: end, open: false }],
    without: [],
    upTo: undefined,
  };
  const answerTo = (question: Question) =>
    withData(
      { 'metrics/cases.csv': csv },
      async data => (await data.answer(new Map([['q', question]]))).get('q'),
      { cases: terms },
    );

  test('of durations, in ms', async () => {
    const answer = await answerTo({
      ...asked,
      kind: 'durations',
      from: 'opened',
      to: 'closed',
      clock: { kind: 'wall' },
      at: 'from',
      percentiles: [],
    });
    // 1500 × 229 years but two days, and 1500 × 4.5 ms.
    const total = String(BigInt(rows) * BigInt(Date.UTC(2199, 11, 30)) + 6750n);
    expect(answer).toMatchObject({ spans: [{ items: rows, totalMs: total, answeredMs: total }] });
  });

  test('of decimals', async () => {
    const answer = await answerTo({
      ...asked,
      kind: 'daily-sums',
      at: 'opened',
      sum: 'amount',
      per: 'amount',
      zone: 'UTC',
    });
    // 1500 × 999999999999999.99999, and 1500 × 0.0000045.
    const sum = '1499999999999999999.99175';
    expect(answer).toMatchObject({ days: [{ date: '1970-01-01', count: rows, sum, per: sum }] });
    const ranked = await answerTo({
      ...asked,
      kind: 'ranks',
      at: 'opened',
      of: 'amount',
      percentile: undefined,
    });
    expect(ranked).toMatchObject({ spans: [{ items: rows }] });
  });
});
