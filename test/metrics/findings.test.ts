import { describe, expect, test } from 'vitest';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import { findingsOf, goodFiles, goodTerms, told } from './agreement-folder.ts';

const funnel = 'metrics/funnel.csv';
const leads = 'metrics/leads.csv';
const attempts = 'metrics/attempts.csv';
const coverage = 'metrics/coverage.csv';
const events = 'events.csv';

test('good files have no findings', async () => {
  expect(await findingsOf({})).toEqual([]);
});

test('a BOM, CRLF and a missing last line end are accepted', async () => {
  const text = goodFiles[leads] ?? '';
  expect(await findingsOf({ [leads]: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual([]);
  expect(await findingsOf({ [leads]: text.trimEnd() })).toEqual([]);
  expect(await findingsOf({ [leads]: text.replace('\n', '\r\n') })).toEqual([]);
});

/** One change to one good file, and all that is then found. */
const mutations: readonly (readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  ...expected: string[],
])[] = [
  [
    'a missing column',
    attempts,
    'owner,channel',
    'owner,chanel',
    'metrics/attempts.csv 0:chanel error: Unexpected column `chanel`, expected `channel`. Rename it, or name it under `ignore:` or `attributes:` of the dataset. unknown-column',
    'metrics/attempts.csv 0: error: Missing column `channel`, expected it in the header: How: `call`, `email` and so on. Add it, or name its header under `columns:` of the dataset. missing-column',
  ],
  [
    'a row with a cell too many',
    attempts,
    'desk-east,call,no\nL1',
    'desk,east,call,no\nL1',
    'metrics/attempts.csv line 2:1 error: Unexpected row of 6 cells, expected 5 as in the header. Put a cell with a comma in quotes, or remove the surplus. ragged-row',
  ],
  [
    'a row with a cell too few',
    attempts,
    'desk-west,email,no',
    'desk-west,email',
    'metrics/attempts.csv line 5:1 error: Unexpected row of 4 cells, expected 5 as in the header. Add the missing cells. ragged-row',
  ],
  [
    'a quote that stays open',
    attempts,
    'desk-west,email',
    '"desk-west,email',
    'metrics/attempts.csv line 5:1 error: Unexpected `"` that is never closed, expected a closing `"`. Close it or write `""`. ragged-row',
  ],
  [
    'text after a closing quote',
    attempts,
    'desk-west',
    '"desk"-west',
    'metrics/attempts.csv line 5:1 error: Unexpected text after a closing `"`, expected `,` or the end of the row. Write `""` for a quote in a cell. ragged-row',
  ],
  [
    'an unreadable count',
    funnel,
    'A,120',
    'A,"1,2o0"',
    'metrics/funnel.csv 1:leads error: Unexpected `1,2o0` in column `leads`, expected a whole number such as `120`. Write it as a whole number such as `120`, or say how the file writes it under `numerals:` of the dataset: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `1 234.50`, `1’234.50` or `1234,50`, with `%` or the sign of a currency where the file has one, such as `$1,234.50`. bad-cell',
  ],
  [
    'an amount with a sign',
    funnel,
    '30000.00',
    '$30000',
    'metrics/funnel.csv 1:revenue error: Unexpected `$30000` in column `revenue`, expected an amount such as `1250.50`. Write it as an amount such as `1250.50`, or say how the file writes it under `numerals:` of the dataset: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `1 234.50`, `1’234.50` or `1234,50`, with `%` or the sign of a currency where the file has one, such as `$1,234.50`. bad-cell',
  ],
  [
    'a negative number',
    funnel,
    'A,120',
    'A,-3',
    'metrics/funnel.csv 1:leads error: Unexpected `-3` in column `leads`, expected a number from 0. Correct the number. negative-value',
  ],
  [
    'an unreadable number of days',
    funnel,
    '61000.50,45',
    '61000.50,45 days',
    'metrics/funnel.csv 1:cycle_days error: Unexpected `45 days` in column `cycle_days`, expected a number such as `45` or `45.5`. Write it as a number such as `45` or `45.5`, or say how the file writes it under `numerals:` of the dataset: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `1 234.50`, `1’234.50` or `1234,50`, with `%` or the sign of a currency where the file has one, such as `$1,234.50`. bad-cell',
  ],
  [
    'an empty cell',
    funnel,
    'A,120',
    'A,',
    'metrics/funnel.csv 1:leads error: Unexpected empty cell in column `leads`, expected a whole number such as `120`. Fill it in or remove the row. blank-cell',
  ],
  [
    'an unreadable month',
    funnel,
    '2026-02,B',
    'Feb 2026,B',
    'metrics/funnel.csv 4:month error: Unexpected `Feb 2026` in column `month`, expected a month such as `2026-03`. Write it as a month such as `2026-03`. bad-cell',
  ],
  [
    'a duplicate period',
    funnel,
    '2026-02,B',
    '2026-02,A',
    'metrics/funnel.csv 4:month error: Unexpected second `2026-02` of segment `A` in column `month`, expected it once; row 3 has it first. Remove one of the two rows or correct it. duplicate-period',
    'metrics/funnel.csv 2:month error: Missing row for `2026-02` of segment `B`, expected every month from the first to the last. Add the row, with zeros if nothing happened. missing-period',
  ],
  [
    'an unreadable time',
    leads,
    '2026-03-02T10:30:00',
    '02/03/2026 10:30',
    'metrics/leads.csv 1:first_follow_up_at error: Unexpected `02/03/2026 10:30` in column `first_follow_up_at`, which may be `2026-03-02` (`d/M/yyyy HH:mm`) or `2026-02-03` (`M/d/yyyy HH:mm`), expected the agreement to say which. Add `times: { first_follow_up_at: d/M/yyyy HH:mm }` or `times: { first_follow_up_at: M/d/yyyy HH:mm }` to the dataset. ambiguous-date',
  ],
  [
    'a date that does not exist',
    leads,
    '2026-03-03T11:00:00,A',
    '2026-02-30T11:00:00,A',
    'metrics/leads.csv 1:connected_at error: Unexpected `2026-02-30T11:00:00` in column `connected_at`, expected a date that exists. Correct the date. impossible-date',
  ],
  [
    'a duplicate id',
    leads,
    'L3,',
    'L2,',
    'metrics/leads.csv 3:id error: Unexpected second `L2` in column `id`, expected it once; row 2 has it first. Remove one of the two rows or correct it. duplicate-id',
  ],
  [
    'a first follow-up before the hand-off',
    leads,
    '2026-03-02T10:30:00',
    '2026-03-02T09:59:59',
    'metrics/leads.csv 1:first_follow_up_at error: Unexpected `2026-03-02T09:59:59` in column `first_follow_up_at`, expected a time not before `2026-03-02T10:00:00` in `handed_off_at`. Correct the one that is wrong. out-of-order',
  ],
  [
    'mixed time zones',
    leads,
    '2026-03-03T09:30:00',
    '2026-03-03T09:30:00-05:00',
    'metrics/leads.csv 3:created_at error: Unexpected time with an offset `2026-03-03T09:30:00-05:00` in column `created_at`, expected all without one as in most rows. Write all times of the column the same way. mixed-zones',
  ],
  [
    'a time that the clocks skip',
    leads,
    '2026-03-03T11:00:00',
    '2026-03-08T02:30:00',
    'metrics/leads.csv 1:connected_at warning: Unexpected `2026-03-08T02:30:00` in column `connected_at`, a time that never was in America/New_York, expected a clear one; read as `2026-03-08T07:30:00Z`. Write the time with its offset, `2026-03-08T07:30:00Z` where that is right. skipped-time',
  ],
  [
    'a time that the clocks repeat',
    leads,
    '2026-03-03T11:00:00',
    '2026-11-01T01:30:00',
    'metrics/leads.csv 1:connected_at warning: Unexpected `2026-11-01T01:30:00` in column `connected_at`, a time that was twice in America/New_York, expected a clear one; read as `2026-11-01T05:30:00Z`. Write the time with its offset, `2026-11-01T05:30:00Z` where that is right. repeated-time',
  ],
  [
    'an e-mail address',
    leads,
    'A,web,east',
    'A,desk@example.org,east',
    'metrics/leads.csv 1:source warning: Unexpected e-mail address in column `source`, expected no personal data. Replace it by an opaque id or a role. personal-data',
  ],
  [
    'a phone number',
    leads,
    'A,web,east',
    'A,(212) 555-0100,east',
    'metrics/leads.csv 1:source warning: Unexpected phone number in column `source`, expected no personal data. Replace it by an opaque id or a role. personal-data',
  ],
  [
    'a cell of more than 64 kB',
    leads,
    'A,web,east',
    `A,${'x'.repeat(65_537)},east`,
    'metrics/leads.csv 1:source error: Unexpected cell of more than 64 kB in column `source`, expected a short one. Shorten it. large-cell',
  ],
  [
    'an attempt for an unknown lead',
    attempts,
    'L2,2026-03-02T13',
    'L9,2026-03-02T13',
    'metrics/attempts.csv 4:lead error: Unexpected lead `L9`, expected an id of `slas/x/metrics/leads.csv`. Correct the id, add the lead, or write `others: ignore` in the dataset where the file has more of them. unknown-lead',
  ],
  [
    'an unreadable yes or no',
    attempts,
    'email,yes',
    'email,robot',
    'metrics/attempts.csv 3:automated error: Unexpected `robot` in column `automated`, expected `yes` or `no`. Write it as `yes` or `no`. bad-cell',
  ],
  [
    'spaces around an id',
    leads,
    'L4,',
    'L4 ,',
    'metrics/leads.csv 4:id error: Unexpected `L4 ` in column `id`, expected an id without spaces around it. Write it as an id without spaces around it. bad-cell',
  ],
  [
    'coverage of an unknown dataset',
    coverage,
    'attempts,',
    'attemps,',
    'metrics/coverage.csv 3:dataset error: Unexpected dataset `attemps`, expected one of `funnel`, `leads`, `attempts`. Correct the name or remove the row. unknown-dataset',
  ],
  [
    'coverage that ends before it starts',
    coverage,
    'attempts,2026-03-01',
    'attempts,2026-04-01',
    'metrics/coverage.csv 3:through error: Unexpected `2026-03-31` in column `through`, expected a time not before `2026-04-01` in `from`. Correct the one that is wrong. out-of-order',
  ],
  [
    'a row after what is covered',
    coverage,
    'leads,2026-03-01,2026-03-31',
    'leads,2026-03-01,2026-03-03',
    'metrics/leads.csv 4:created_at warning: Unexpected `2026-03-04T09:30:00` after `through` of `leads` in coverage.csv, expected no such row. Correct coverage.csv or remove the row. outside-coverage',
  ],
  [
    'a row before what is covered',
    coverage,
    'attempts,2026-03-01',
    'attempts,2026-03-03',
    'metrics/attempts.csv 1:at warning: Unexpected `2026-03-02T10:30:00` before `from` of `attempts` in coverage.csv, expected no such row. Correct coverage.csv or remove the row. outside-coverage',
    'metrics/attempts.csv 3:at warning: Unexpected `2026-03-02T11:00:30` before `from` of `attempts` in coverage.csv, expected no such row. Correct coverage.csv or remove the row. outside-coverage',
    'metrics/attempts.csv 4:at warning: Unexpected `2026-03-02T13:00:00` before `from` of `attempts` in coverage.csv, expected no such row. Correct coverage.csv or remove the row. outside-coverage',
  ],
  [
    'an unknown event',
    events,
    'exclusion',
    'exclution',
    'events.csv 1:kind error: Unexpected event `exclution`, expected one of `exclusion`, `notice`, `claim`, `credit-issued`, `strike`, `escalation`, `review`, `consent`, `dispute`. Correct the kind. unknown-event',
  ],
  [
    'an exclusion without an end',
    events,
    '2026-03-04',
    '',
    'events.csv 1:through error: Missing `through`, expected the last day or instant that the event is about. Fill in both `from` and `through`. half-span',
  ],
  [
    'a file that is empty',
    attempts,
    goodFiles[attempts] ?? '',
    '',
    'metrics/attempts.csv file error: Unexpected empty file, expected a header. Export the file again. empty-file',
  ],
  [
    'semicolons for commas',
    attempts,
    goodFiles[attempts] ?? '',
    'lead;at;owner;channel;automated\n',
    'metrics/attempts.csv line 1:5 error: Unexpected `;` between columns, expected `,`. Save the file with commas, or name its `delimiter:`. not-commas',
  ],
  [
    'a header that is too wide',
    attempts,
    'automated\n',
    `automated${',x'.repeat(196)}\n`,
    'metrics/attempts.csv 0: error: Unexpected header of 201 columns, expected at most 200. Leave out the columns that nothing needs. wide-file',
  ],
  [
    'a column twice',
    attempts,
    goodFiles[attempts] ?? '',
    'lead,at,owner,channel,automated,at\n',
    'metrics/attempts.csv 0:at error: Unexpected second column `at`, expected one. Remove one of them. duplicate-column',
  ],
];

describe('one fault in one file is found where it is', () => {
  test.each(mutations)('%s', async (_, file, from, to, ...expected) => {
    const good = goodFiles[file] ?? '';
    expect(good).toContain(from);
    const found = await findingsOf({ [file]: good.replace(from, () => to) });
    expect(found.map(told)).toEqual(expected);
  });
});

test('a missing month is found in the middle too', async () => {
  const gap = `month,leads,customers,revenue,marketing_revenue,total_revenue
2026-01,1,1,1,1,1
2026-03,1,1,1,1,1
`;
  const found = await findingsOf({
    [funnel]: gap,
    [coverage]: (goodFiles[coverage] ?? '').replace('02-28', '03-31'),
  });
  expect(found.map(told)).toEqual([
    'metrics/funnel.csv 2:month error: Missing row for `2026-02`, expected every month from the first to the last. Add the row, with zeros if nothing happened. missing-period',
  ]);
});

test('the first byte that is not UTF-8 is named with its line', async () => {
  const text = Buffer.from('lead,at,owner,channel,automated\nL1,2026-03-02T10:30:00,Bür', 'utf8');
  const bytes = Buffer.concat([text, Buffer.from([0xe9]), Buffer.from('o,call,no\n')]);
  expect((await findingsOf({ [attempts]: bytes })).map(told)).toEqual([
    'metrics/attempts.csv line 2:27 error: Unexpected byte 0xE9, expected UTF-8. Save the file as “CSV UTF-8”. not-utf8',
  ]);
});

test('a missing file is found where the agreement names it, with the files beside it', async () => {
  const [finding, ...rest] = await findingsOf({ [attempts]: undefined });
  expect(rest).toEqual([]);
  expect(finding && told(finding)).toBe(
    'agreement.mdx datasets.attempts.file error: Missing file `metrics/attempts.csv`, expected the CSV of dataset `attempts`. Commit the file or correct its name. missing-file',
  );
  expect(finding?.meant?.among).toEqual(['metrics/coverage.csv', 'metrics/funnel.csv', 'metrics/leads.csv']);
});

test('all faults of a file are told at once, a ragged row or not', async () => {
  const text = (goodFiles[funnel] ?? '')
    .replace('A,120', 'A,-1')
    .replace('22000.00,60', '22000.00')
    .replace('80,2', '80,two');
  expect((await findingsOf({ [funnel]: text })).map(finding => finding.code)).toEqual([
    'ragged-row',
    'negative-value',
    'bad-cell',
  ]);
});

test('after twenty faults of a kind in a file the rest are counted', async () => {
  const rows = Array.from({ length: 43 }, () => 'L1,never,desk,call,no\n').join('');
  const found = await findingsOf({ [attempts]: `lead,at,owner,channel,automated\n${rows}` });
  expect(found).toHaveLength(21);
  expect(found.slice(0, 20).map(({ place }) => place.kind === 'dataset' && place.row)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  expect(found.slice(20).map(told)).toEqual([
    'metrics/attempts.csv 20:at error: Unexpected 23 more places like the 20 shown (`bad-cell`), expected none. Repair those and check again. bad-cell',
  ]);
});

test('the faults of one column hide none of another: each has its first twenty and the number of the rest', async () => {
  const rows = Array.from({ length: 25 }, () => 'never,L1,desk,call,never\n').join('');
  const found = await findingsOf({ [attempts]: `automated,lead,owner,channel,at\n${rows}` });
  const rest = found.filter(each => each.message.includes('more places'));
  expect(rest.map(({ place, message }) => [place, message])).toEqual(
    ['automated', 'at'].map(column => [
      { kind: 'dataset', row: 20, column },
      'Unexpected 5 more places like the 20 shown (`bad-cell`), expected none',
    ]),
  );
});

test('a column that may be missing must be there where the terms use it', async () => {
  const without = { [leads]: (goodFiles[leads] ?? '').replaceAll(/,[^,\n]*$/gm, '') };
  expect(await findingsOf(without)).toEqual([]);
  expect((await findingsOf(without, goodTerms, { leads: ['tier', 'region'] })).map(told)).toEqual([
    'metrics/leads.csv 0: error: Missing column `region`, expected it in the header: Where the lead is. Add it, or name its header under `columns:` of the dataset. missing-column',
  ]);
});

test('headers may be named, ignored, and added as attributes and stages', async () => {
  const text = (goodFiles[leads] ?? '').replace('created_at', 'Create Date').replace('region', 'Region');
  const found = await findingsOf(
    { [leads]: text },
    {
      ...goodTerms,
      leads: { kind: 'leads', file: leads, columns: { created_at: 'Create Date' }, attributes: ['Region'] },
    },
  );
  expect(found).toEqual([]);
  const ignoring = await findingsOf(
    { [leads]: text },
    {
      ...goodTerms,
      leads: { kind: 'leads', file: leads, columns: { created_at: 'Create Date' }, ignore: ['Region'] },
    },
  );
  expect(ignoring).toEqual([]);
  const staged = await findingsOf(
    {},
    { ...goodTerms, funnel: { kind: 'funnel', file: funnel, stages: ['opportunities'] } },
  );
  expect(staged.map(told)).toEqual([
    'metrics/funnel.csv 0: error: Missing column `opportunities`, expected it in the header: A stage between leads and customers. Add it, or name its header under `columns:` of the dataset. missing-column',
  ]);
});

test('names with quotes and condition-like texts in a header are only names', async () => {
  const found = await findingsOf({
    [attempts]: `lead,at,owner,channel,automated,"x""); DROP TABLE t; --"\n`,
  });
  expect(found.map(({ code }) => code)).toEqual(['unknown-column']);
});

test('quotes that are broken in the header are told as what they are', async () => {
  const good = goodFiles[attempts] ?? '';
  expect((await findingsOf({ [attempts]: good.replace('lead,', '"lead"x,') })).map(told)).toEqual([
    'metrics/attempts.csv line 1:1 error: Unexpected text after a closing `"`, expected `,` or the end of the row. Write `""` for a quote in a cell. ragged-row',
  ]);
  expect((await findingsOf({ [attempts]: `\n${good.replace('owner', '"owner')}` })).map(told)).toEqual([
    'metrics/attempts.csv line 2:1 error: Unexpected `"` that is never closed, expected a closing `"`. Close it or write `""`. ragged-row',
  ]);
});

test('a delimiter at the end of a row takes nothing away, a cell there does', async () => {
  const good = goodFiles[attempts] ?? '';
  expect(
    await findingsOf({ [attempts]: good.replace('desk-east,call,no\n', 'desk-east,call,no,\n') }),
  ).toEqual([]);
  expect(
    (await findingsOf({ [attempts]: good.replace('desk-east,call,no\n', 'desk-east,call,no,""\n') })).map(
      told,
    ),
  ).toEqual([
    'metrics/attempts.csv line 2:1 error: Unexpected row of 6 cells, expected 5 as in the header. Put a cell with a comma in quotes, or remove the surplus. ragged-row',
  ]);
});

test('a folder that is named like a file is no file', async () => {
  expect(
    (
      await findingsOf({
        [attempts]: undefined,
        [`${attempts}/x.csv`]: 'a\n',
        'events.csv': undefined,
        'events.csv/y': '',
      })
    ).map(told),
  ).toEqual([
    'agreement.mdx datasets.attempts.file error: Missing file `metrics/attempts.csv`, expected the CSV of dataset `attempts`. Commit the file or correct its name. missing-file',
  ]);
});

test('a cell that begins with a byte order mark keeps it when it is shown', async () => {
  const text = (goodFiles[attempts] ?? '').replace('L2,2026-03-02T11', '\uFEFFL9,2026-03-02T11');
  const [finding] = await findingsOf({ [attempts]: text });
  // A mark is shown as a space, as all white space is.
  expect(finding?.message).toContain('` L9`');
});

test('how most times of a column are written goes by the rows that count', async () => {
  const row = (id: string, at: string) => `${id},${at},,,,A,web,east\n`;
  const text = `id,created_at,handed_off_at,first_follow_up_at,connected_at,tier,source,region
${row('L1', '2026-03-02T09:00:00Z')}${row('L1', '2026-03-02T09:00:00')}${row('L1', '2026-03-02T09:00:00')}${row('L1', '2026-03-02T09:00:00')}${row('L2', '2026-03-02T09:30:00Z')}`;
  const datasets = {
    ...goodTerms,
    leads: { kind: 'leads', file: leads, duplicates: { by: ['id'], keep: 'first' } } satisfies DatasetTerms,
  };
  expect(
    (await findingsOf({ [leads]: text, [attempts]: 'lead,at,owner,channel,automated\n' }, datasets)).map(
      told,
    ),
  ).toEqual([]);
});

test('thousands of segments without most of their months cost a moment', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, place) => `${place % 2 ? '1970-01' : '2199-12'},S${place},1,1,1,1,1\n`,
  );
  const text = `month,segment,leads,customers,revenue,marketing_revenue,total_revenue\n${rows.join('')}`;
  const found = await findingsOf({ [funnel]: text });
  const missing = found.filter(({ code }) => code === 'missing-period');
  expect(missing.length).toBe(21);
  expect(missing[0]?.message).toContain('Missing row for `1970-01` of segment `S0`');
  expect(missing.at(-1)?.message).toContain(`Unexpected ${5000 * 2759 - 20} more places`);
});

test('a month that does not exist is told, whatever stands before it', async () => {
  const text = (goodFiles[attempts] ?? '').replace('L1,2026-03-03T11', 'L1,2025-15-03T11');
  expect((await findingsOf({ [attempts]: text })).map(told)).toEqual([
    'metrics/attempts.csv 2:at error: Unexpected `2025-15-03T11:00:00` in column `at`, expected a date that exists. Correct the date. impossible-date',
  ]);
});

test('very long cells and headers are told as what they are, at no great cost', async () => {
  const good = goodFiles[attempts] ?? '';
  const long = `+1${' 1'.repeat(3_000_000)}`;
  expect((await findingsOf({ [attempts]: good.replace('desk-west', long) })).map(told)).toEqual([
    'metrics/attempts.csv 4:owner error: Unexpected cell of more than 64 kB in column `owner`, expected a short one. Shorten it. large-cell',
  ]);
  expect((await findingsOf({ [attempts]: good.replace('owner', long) })).map(told)).toEqual([
    'metrics/attempts.csv line 1:1 error: Unexpected cell of more than 64 kB in the header, expected the name of a column. Shorten it. large-cell',
  ]);
  const [bad] = await findingsOf({ [attempts]: good.replace('2026-03-02T10:30:00', 'x'.repeat(8_000_000)) });
  expect(bad?.code).toBe('large-cell');
});

test('rows with a key that cannot be read are no duplicates of each other', async () => {
  const fees = 'service,period,amount,currency\nhosting,bad,1,USD\nhosting,worse,2,USD\nhosting,,3,USD\n';
  expect((await findingsOf({ 'fees.csv': fees })).map(({ code }) => code)).toEqual([
    'blank-cell',
    'bad-cell',
    'bad-cell',
  ]);
});
