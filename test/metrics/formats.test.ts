import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatasetTerms, dataset } from '../../src/core/datasets/terms.ts';
import type { Question } from '../../src/core/ground/question.ts';
import { findingsOf, told, withData, zone } from './agreement-folder.ts';

const file = 'metrics/cases.csv';
const covered = 'dataset,from,through\ncases,2026-01-01,2026-12-31\n';

/** Terms of the one dataset, as the agreement writes them. */
function cases(more: Record<string, unknown>): Readonly<Record<string, DatasetTerms>> {
  return { cases: dataset.parse({ kind: 'records', file, ...more }) };
}

const year = {
  id: '2026',
  start: Date.UTC(2026, 0, 1),
  end: Date.UTC(2027, 0, 1),
  until: Date.UTC(2027, 0, 1),
  open: false,
};
const asked = { dataset: 'cases', where: undefined, spans: [year], without: [], upTo: undefined } as const;

/** The days on which rows were opened, with their number. */
async function daysOf(text: string, more: Record<string, unknown>, name = file) {
  const question: Question = { ...asked, kind: 'daily-counts', at: 'opened', by: undefined, zone };
  const files = { [name]: text, 'metrics/coverage.csv': covered };
  return withData(
    files,
    async data => {
      expect(data.findings.map(told)).toEqual([]);
      const answer = (await data.answer(new Map([['q', question]]))).get('q');
      return answer?.kind === 'daily-counts' ? answer.days.map(day => `${day.date} ${day.count}`) : [];
    },
    cases({ file: name, ...more }),
  );
}

async function findingsIn(text: string, more: Record<string, unknown>) {
  const files = {
    [file]: text,
    'metrics/coverage.csv': covered,
    'metrics/funnel.csv': undefined,
    'events.csv': undefined,
  };
  return (await withData(files, data => data.findings, cases(more))).map(told);
}

/** An instant of UTC in one of the formats, with or without leading zeros. */
function writtenAs(format: string, ms: number, padded: boolean): string {
  if (format.startsWith('epoch')) return String(format === 'epoch' ? ms / 1000 : ms);
  const [year = '', month = '', day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split(/[-T]/);
  const bare = (text: string) => (padded ? text : text.replace(/^0/, ''));
  const separator = format.includes('/') ? '/' : '.';
  const date = format.startsWith('M') ? [bare(month), bare(day), year] : [bare(day), bare(month), year];
  return `${date.join(separator)} ${bare(time)}`;
}

describe('times', () => {
  test.each([
    ['d/M/yyyy', ['1/2/2026', '02/2/2026']],
    ['M/d/yyyy', ['2/1/2026', '2/02/2026']],
    ['d.M.yyyy', ['1.2.2026', '2.02.2026']],
    ['d/M/yyyy HH:mm', ['1/2/2026 9:05', '02/02/2026 23:59']],
    ['M/d/yyyy HH:mm:ss', ['2/1/2026 9:05:01', '2/2/2026 00:00:00']],
    ['d/M/yyyy[ HH:mm[:ss]]', ['1/2/2026', '2/2/2026 7:30:15']],
    ['iso', ['2026-02-01', '2026-02-02T10:00:00']],
    ['epoch', [String(Date.UTC(2026, 1, 1, 12) / 1000), String(Date.UTC(2026, 1, 2, 12) / 1000)]],
    ['epoch-ms', [String(Date.UTC(2026, 1, 1, 12) + 1), String(Date.UTC(2026, 1, 2, 12))]],
  ])('%s', async (format, [first, second]) => {
    const text = `id,opened\nC1,${first}\nC2,${second}\nC3,\n`;
    expect(await daysOf(text, { times: { opened: format } })).toEqual(['2026-02-01 1', '2026-02-02 1']);
  });

  test('any instant comes out as it went in, however it is written', async () => {
    const instant = fc.record({
      ms: fc
        .integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2199, 11, 30) / 1000 })
        .map(each => each * 1000),
      padded: fc.boolean(),
    });
    const ways = [
      'd/M/yyyy HH:mm:ss',
      'M/d/yyyy HH:mm:ss',
      'd.M.yyyy[ HH:mm[:ss]]',
      'epoch',
      'epoch-ms',
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ways),
        fc.array(instant, { minLength: 1, maxLength: 40 }),
        async (way, all) => {
          const rows = all.map(({ ms, padded }, index) => `C${index},${writtenAs(way, ms, padded)}`);
          const terms = cases({ times: { opened: way }, zone: 'Etc/UTC' });
          const files = { [file]: `id,opened\n${rows.join('\n')}\n` };
          const facts = await withData(files, data => data.facts.datasets.cases, terms);
          const instants = all.map(each => each.ms);
          expect([facts?.first, facts?.last]).toEqual([Math.min(...instants), Math.max(...instants)]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('one format may serve all columns, and a column may have its own', async () => {
    const text = 'id,opened,closed\nC1,1/2/2026,2/1/2026\n';
    const times = { opened: 'd/M/yyyy', closed: 'M/d/yyyy' };
    expect(await daysOf(text, { times })).toEqual(['2026-02-01 1']);
    const mapped = { columns: { opened: 'opened', closed: 'closed' }, times: 'd/M/yyyy' };
    expect(await daysOf(text, mapped)).toEqual(['2026-02-01 1']);
  });

  test('a cell in another format is a finding where it is', async () => {
    const text = 'id,opened\nC1,1/2/2026\nC2,2026-02-01\nC3,1/2/2026 10:00\nC4,31/2/2026\nC5,2/13/2026\n';
    const expected = 'expected a time written `d/M/yyyy`. Write it as a time written `d/M/yyyy`. bad-cell';
    expect(await findingsIn(text, { times: { opened: 'd/M/yyyy' } })).toEqual([
      `metrics/cases.csv 2:opened error: Unexpected \`2026-02-01\` in column \`opened\`, ${expected}`,
      `metrics/cases.csv 3:opened error: Unexpected \`1/2/2026 10:00\` in column \`opened\`, ${expected}`,
      `metrics/cases.csv 5:opened error: Unexpected \`2/13/2026\` in column \`opened\`, ${expected}`,
      'metrics/cases.csv 4:opened error: Unexpected `31/2/2026` in column `opened`, expected a date that exists. Correct the date. impossible-date',
    ]);
  });

  test('an epoch that is none is a finding', async () => {
    expect(
      await findingsIn('id,opened\nC1,99999999999999999999\nC2,soon\n', { times: { opened: 'epoch' } }),
    ).toEqual([
      'metrics/cases.csv 1:opened error: Unexpected `99999999999999999999` in column `opened`, expected a time in whole seconds since 1970. Write it as a time in whole seconds since 1970. bad-cell',
      'metrics/cases.csv 2:opened error: Unexpected `soon` in column `opened`, expected a time in whole seconds since 1970. Write it as a time in whole seconds since 1970. bad-cell',
    ]);
  });

  test('dates with slashes that nobody said how to read are findings with their readings', async () => {
    expect(
      await findingsIn('id,opened\nC1,1/2/2026\nC2,13/2/2026\nC3,2026-02-01\n', {
        columns: { opened: 'opened' },
      }),
    ).toEqual([
      'metrics/cases.csv 1:opened error: Unexpected `1/2/2026` in column `opened`, which may be `2026-02-01` (`d/M/yyyy`) or `2026-01-02` (`M/d/yyyy`), expected the agreement to say which. Add `times: { opened: d/M/yyyy }` or `times: { opened: M/d/yyyy }` to the dataset. ambiguous-date',
      'metrics/cases.csv 2:opened error: Unexpected `13/2/2026` in column `opened`, which may be `2026-02-13` (`d/M/yyyy`), expected the agreement to say which. Add `times: { opened: d/M/yyyy }` to the dataset. ambiguous-date',
    ]);
    expect(
      (await findingsIn('id,opened\nC1,1/2/2026\n', { times: 'iso', columns: { opened: 'opened' } }))[0],
    ).toContain('expected a day such as `2026-03-31`');
  });
});

describe('files', () => {
  const times = { opened: 'iso' };

  test('cells that stand for an empty one are empty', async () => {
    const text = 'id,opened\nC1,2026-02-01\nC2,N/A\nC3,-\nC4,\n';
    expect(await daysOf(text, { times, blank: ['', 'N/A', '-'] })).toEqual(['2026-02-01 1']);
    expect(await findingsIn(text, { times })).toHaveLength(2);
  });

  test('columns may be separated by semicolons or tabs', async () => {
    const text = 'id;opened\nC1;2026-02-01\n"C;2";2026-02-01\n';
    expect(await daysOf(text, { times, delimiter: ';' })).toEqual(['2026-02-01 2']);
    const tabs = 'id\topened\nC1\t2026-02-01\n';
    expect(await daysOf(tabs, { times, delimiter: 'tab' })).toEqual(['2026-02-01 1']);
    expect(await daysOf(tabs, { times }, 'metrics/cases.tsv')).toEqual(['2026-02-01 1']);
    expect(await findingsIn('id,opened\nC1,2026-02-01\n', { times, delimiter: ';' })).toContain(
      'metrics/cases.csv line 1:3 error: Unexpected `,` between columns, expected `;`. Save the file with commas, or name its `delimiter:`. not-commas',
    );
    expect(
      await findingsIn('id;opened\nC1;2026-02-01;x\nC2;2026-02-01\n', { times, delimiter: ';' }),
    ).toEqual([
      'metrics/cases.csv line 2:1 error: Unexpected row of 3 cells, expected 2 as in the header. Put a cell with `;` in quotes, or remove the surplus. ragged-row',
    ]);
  });

  test('headers are recognised up to case, spaces, hyphens and underscores, and all others may be left out', async () => {
    const text = 'ID,Opened At,Name of it\nC1,2026-02-01,x\n';
    const of = { times: { opened_at: 'iso' } };
    expect(await findingsIn(text, { ...of, ignore: 'all' })).toEqual([]);
    expect(await findingsIn(text, of)).toEqual([
      'metrics/cases.csv 0:Name of it error: Unexpected column `Name of it`, expected one of `ID`, `Opened At`. Rename it, or name it under `ignore:` or `attributes:` of the dataset. unknown-column',
    ]);
    const leads = `Id,Created At,handed-off at,First Follow Up At,CONNECTED_AT
L1,2026-03-02T09:00:00,2026-03-02T10:00:00,,
`;
    const kinds = { cases: dataset.parse({ kind: 'leads', file }) };
    expect(
      await findingsOf({ [file]: leads, 'metrics/coverage.csv': covered, 'events.csv': undefined }, kinds),
    ).toEqual([]);
  });

  test('duplicates are errors, or dropped by rule and counted', async () => {
    const text = 'id,opened\nC1,2026-02-01\nC2,2026-02-02\nC1,2026-02-03\nC1,2026-02-04\n';
    expect(await findingsIn(text, { times })).toHaveLength(2);
    const rule = (keep: string) => ({ times, duplicates: { by: ['id'], keep } });
    expect(await daysOf(text, rule('first'))).toEqual(['2026-02-01 1', '2026-02-02 1']);
    expect(await daysOf(text, rule('last'))).toEqual(['2026-02-02 1', '2026-02-04 1']);
    const files = { [file]: text, 'metrics/coverage.csv': covered };
    const facts = await withData(files, data => data.facts.datasets.cases, cases(rule('first')));
    expect(facts).toMatchObject({ rows: 2, dropped: 2 });
    // A rule that looks at more than the id leaves what differs in it, which stays an error.
    expect(
      await findingsIn(text, { times, duplicates: { by: ['id', 'opened'], keep: 'first' } }),
    ).toHaveLength(2);
  });

  test('a snapshot places rows that have no time', async () => {
    const question: Question = { ...asked, kind: 'daily-counts', at: 'snapshot', by: undefined, zone };
    const files = { [file]: 'id\nC1\nC2\n', 'metrics/coverage.csv': covered };
    const days = await withData(
      files,
      async data => {
        expect(data.findings.map(told)).toEqual([]);
        return (await data.answer(new Map([['q', question]]))).get('q');
      },
      cases({ snapshot: '2026-06-30' }),
    );
    expect(days).toMatchObject({ days: [{ date: '2026-06-30', count: 2 }] });
  });
});
