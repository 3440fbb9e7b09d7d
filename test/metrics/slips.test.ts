import { expect, test } from 'vitest';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import { findingsOf, goodTerms, told } from './agreement-folder.ts';

const calls = 'metrics/calls.csv';
const datasets: Readonly<Record<string, DatasetTerms>> = {
  ...goodTerms,
  calls: {
    kind: 'records',
    file: calls,
    columns: { called_at: 'called_at', answered_at: 'answered_at', due_at: 'due_at' },
    due: ['due_at'],
  },
};
const coverage = {
  'metrics/coverage.csv': `dataset,from,through
funnel,2026-01-01,2026-02-28
leads,2026-03-01,2026-03-31
attempts,2026-03-01,2026-03-31
calls,2026-03-01,2026-03-31
`,
};
const rows = [
  '2026-03-02T10:00:00,2026-03-02T10:30:00,2026-03-02T11:00:00',
  '2026-03-03T10:00:00,2026-03-03T11:30:00,2026-03-03T11:00:00',
  '2026-03-04T10:00:00,,2026-03-04T11:00:00',
];
const callsFile = (header: string, some = rows) =>
  `id,${header}\n${some.map((row, at) => `C${at},${row}\n`).join('')}`;
const found = async (text: string) => (await findingsOf({ ...coverage, [calls]: text }, datasets)).map(told);

test('headers of which each row says that they are swapped are told', async () => {
  expect(await found(callsFile('called_at,answered_at,due_at'))).toEqual([]);
  expect(await found(callsFile('due_at,answered_at,called_at'))).toEqual([
    'metrics/calls.csv 1:due_at warning: Unexpected `2026-03-02T10:00:00` in column `due_at` before `2026-03-02T11:00:00` in `called_at`, and so in all 3 rows that have both, expected it after that; most likely the two headers are swapped. Swap the two headers, or correct `columns:` of the dataset. swapped-columns',
  ]);
  expect(await found(callsFile('due_at,answered_at,called_at', rows.slice(1)))).toEqual([]);
});

const fees = (...amounts: readonly string[]) =>
  `service,period,amount,currency\n${amounts.map((amount, at) => `web,2026-0${at + 1},${amount},EUR\n`).join('')}`;

test.each([
  ['980.00', '9800.00', '985.00'],
  ['980.00', '98.00', '985.00'],
  ['980.00', '985.00', '9900.00'],
])('of the fees %s, %s and %s the one with a digit too many or too few is told', async (...amounts) => {
  const [odd] = amounts.filter(each => Number(each) > 5000 || Number(each) < 500);
  expect((await findingsOf({ 'fees.csv': fees(...amounts) })).map(told)).toEqual([
    `fees.csv ${amounts.indexOf(odd!) + 1}:amount warning: Unexpected \`${odd}\` in column \`amount\` for \`web\`, about ten times or a tenth of its fee in the rows around, expected one like theirs. Correct the digits; a fee of one month alone stands under a \`resource\` of its own. unlikely-fee`,
  ]);
});

test('a fee that is another from a month on, and one of two, are what they are', async () => {
  expect(await findingsOf({ 'fees.csv': fees('98.00', '98.00', '980.00', '980.00') })).toEqual([]);
  expect(await findingsOf({ 'fees.csv': fees('98.00', '980.00') })).toEqual([]);
  expect(await findingsOf({ 'fees.csv': fees('0', '980.00', '0') })).toEqual([]);
});

test('a time that is years after what is covered is told, and one that is due then is not', async () => {
  const late = (answered: string, due: string) =>
    callsFile('called_at,answered_at,due_at', [`2026-03-02T10:00:00,${answered},${due}`]);
  expect(await found(late('2027-04-01T10:00:00', '2027-06-02T11:00:00'))).toEqual([]);
  expect(await found(late('2036-03-02T10:30:00', '2046-03-02T11:00:00'))).toEqual([
    'metrics/calls.csv 1:answered_at warning: Unexpected `2036-03-02T10:30:00` in column `answered_at`, more than a year after `through` of `calls` in coverage.csv, expected a time that the file can know. Correct the year, or `through` in coverage.csv; what stands for no time goes under `blank:` of the dataset. far-time',
    'metrics/calls.csv 1:due_at warning: Unexpected `2046-03-02T11:00:00` in column `due_at`, more than five years after `through` of `calls` in coverage.csv, expected a time that the file can know. Correct the year, or `through` in coverage.csv; what stands for no time goes under `blank:` of the dataset. far-time',
  ]);
});

test('a fact that is recorded twice is told', async () => {
  const row =
    '2026-03-12T10:00:00,exclusion,first-follow-up,2026-03-03,2026-03-04,remove,sales,marketing;sales,Storm';
  const header = 'at,kind,objective,from,through,effect,by,agreed_by,note';
  expect((await findingsOf({ 'events.csv': `${header}\n${row}\n${row}\n` })).map(told)).toEqual([
    'events.csv 2:kind warning: Unexpected second row of `exclusion` that is the same in all columns, expected it once; row 1 has it first, and both count. Remove one of the two rows. repeated-row',
  ]);
});
