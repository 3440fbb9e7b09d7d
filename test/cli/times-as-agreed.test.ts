import { expect, test } from 'vitest';
import { type Fields, promise, rowsOf, runOn } from '../rules/small-agreement.ts';

const speed: Fields = { speed: 'rows', from: 'at', to: 'done', clock: 'wall', statistic: 'mean' };

/** What a command says of a speed over rows with an end each, with spaces as they are typed. */
async function said(fields: Fields, done: readonly string[], argv: readonly string[], terms: Fields = {}) {
  const small = {
    objectives: [promise({ indicator: speed, ...fields })],
    ...rowsOf(
      { times: ['done'] },
      done.map(each => ({ at: '2026-06-10T10:00:00', done: each })),
    ),
    terms,
    asOf: '2026-08-01',
  };
  const { code, stdout } = await runOn(small, ...argv);
  expect({ code, stdout }).toMatchObject({ code: 0 });
  return stdout.replaceAll('\u202f', ' ');
}
const explain = ['explain', 'small/promise/2026-06'];

test('what was agreed in hours is told in hours, and so is what stands beside it', async () => {
  const target = { atMost: '48 hours' };
  const mean = await said({ target }, ['2026-06-12T12:00:00'], explain);
  expect(mean).toContain('at most 48 h · ');
  expect(mean).toContain(
    '✕ missed  50 h, 96.0 % of the target\n\nHow 48 h is made\n    Target  48 h  agreed\n',
  );
  const within = { ...speed, statistic: { within: '50.5 hours' } };
  expect(
    await said({ indicator: within, target: { atLeast: '95%' } }, ['2026-06-12T12:00:00'], explain),
  ).toContain('at least 95 % within 50 h 30 min · ');
  const each = { each: 'rows', at: 'at', clock: 'wall', promise: { to: 'done', within: '50.5 hours' } };
  expect(
    await said({ indicator: each, target: { atLeast: '95%' } }, ['2026-06-12T12:00:00'], explain),
  ).toContain('at least 95 % of rows; done within 50 h 30 min · ');
});

test('a figure has the same digits wherever it stands, and what it is made of has them too', async () => {
  const target = { atMost: '5 minutes' };
  const one = await said({ target }, ['2026-06-10T10:05:00.001'], explain);
  expect(one.match(/^.*5 min.*$/gm)).toMatchInlineSnapshot(`
    [
      "Sales promises Marketing · at most 5 min · Closed 1 Jul 2026, 00:05",
      "✕ missed  5 min 00.001 s, 99.9997 % of the target",
      "How 5 min is made",
      "    Target  5 min  agreed",
      "     Total time     5 min 00.001 s",
      "  =  Mean           5 min 00.001 s",
      "  Mean of rows no longer waiting: 5 min 00.001 s",
      "  Median: 5 min 00.001 s",
      "  90th percentile: 5 min 00.001 s",
    ]
  `);
  const two = await said({ target }, ['2026-06-10T10:05:00.001', '2026-06-10T10:05:00.003'], explain);
  expect(two.match(/^.*(5|10) min.*$/gm)).toMatchInlineSnapshot(`
    [
      "Sales promises Marketing · at most 5 min · Closed 1 Jul 2026, 00:05",
      "✕ missed  5 min 00.002 s, 99.999 % of the target",
      "How 5 min is made",
      "    Target  5 min  agreed",
      "     Total time     10 min 00.004 s",
      "  =  Mean            5 min 00.002 s",
      "  Mean of rows no longer waiting: 5 min 00.002 s",
      "  Median: 5 min 00.002 s",
      "  90th percentile: 5 min 00.003 s",
    ]
  `);
  const within = { ...speed, statistic: { within: '5 minutes' } };
  const share = await said(
    { indicator: within, target: { atLeast: '95%' } },
    ['2026-06-10T10:05:00.001'],
    explain,
  );
  expect(share.slice(share.indexOf('Beside it'), share.indexOf('The rows'))).toMatchInlineSnapshot(`
    "Beside it
      Mean of rows no longer waiting: 5 min 00.001 s
      Median: 5 min 00.001 s
      90th percentile: 5 min 00.001 s

    "
  `);
});

test('the tier of a credit is told by what the figure is at least, while something waits', async () => {
  const credit = {
    tiers: [
      { above: '4 hours', credit: '10 USD' },
      { above: '498 hours', credit: '50 USD' },
    ],
  };
  const report = await said({ target: { atMost: '4 hours' } }, [''], ['report', 'small'], {
    remedies: [{ id: 'credit', text: 'A credit.', credit }],
  });
  expect(report).toContain('  June 2026: $50 (The promise at least 498 h, above 498 h: $50); due.\n');
});
