import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exact, toFixed } from '../../src/core/ground/exact.ts';
import type { Outcome } from '../../src/pipeline/index.ts';
import { imported, measuredBy, objectiveOf, toldOf } from './imported-house.ts';

const folder = process.env.KEPT_REAL_DATA ?? resolve(import.meta.dirname, '../../../shared/real');
const isThere = existsSync(join(folder, 'boston-311')) && existsSync(join(folder, 'crm-opportunities'));
if (!isThere) console.info(`Skipped the real data: nothing in ${folder}, which KEPT_REAL_DATA may name.`);
const read = (name: string): Uint8Array => readFileSync(join(folder, name));
const percent = (share: string | undefined): string => toFixed(exact(share ?? '0').mul(100), 6);

describe.runIf(isThere)('service requests of a city', () => {
  const boston = (file: string, more = '', name = 'cases.csv') =>
    imported({
      zone: 'America/New_York',
      from: '2022-01-01',
      asOf: '2023-12-31',
      settle: '300 days',
      datasets: `  cases:
    kind: records
    file: metrics/${name}
    columns: { id: case_enquiry_id, opened: open_dt, target: target_dt, closed: closed_dt }
    due: [target]
    attributes: [ontime, case_status]
    ignore: all
${more}`,
      indicators: {
        flagged: '{ share: cases, at: opened, kept: { ontime: ONTIME } }',
        'on-time':
          '{ share: cases, at: opened, of: { target: { blank: false } }, kept: { closed: { notAfter: target } } }',
        'as-the-city-counts':
          '{ share: cases, at: opened, kept: { any: [{ target: { blank: true } }, { closed: { notAfter: target } }] } }',
        open: '{ share: cases, at: opened, kept: { closed: { blank: true } } }',
        opened: '{ count: cases, at: opened }',
      },
      targets: { opened: '1' },
      files: {
        [`metrics/${name}`]: read(`boston-311/${file}`),
        'metrics/coverage.csv': 'dataset,from,through\ncases,2022-01-01,2023-12-31\n',
      },
    });
  /** The number of an office stands in a remark that nothing reads; what is told of it is told of any such cell. */
  const officeNumber =
    / personal-data Unexpected phone number in column `closure_reason`, which nothing reads,/;
  const toldBeside = (outcome: Outcome) => toldOf(outcome).filter(each => !officeNumber.test(each));
  const sharesOf = (outcome: Outcome) =>
    Object.fromEntries(
      ['flagged', 'on-time', 'as-the-city-counts', 'open'].map(id => {
        const detail = objectiveOf(outcome, id).periods[0]?.detail;
        return [id, detail?.kind === 'share' ? `${detail.kept} of ${detail.items}` : 'no share'];
      }),
    );
  const figures = {
    flagged: '83 of 100',
    'on-time': '72 of 89',
    'as-the-city-counts': '83 of 100',
    open: '15 of 100',
  };

  test('the figures of the city come out, with ISO dates and with d/m/y ones', async () => {
    const iso = await boston('boston311-100.csv');
    expect(toldBeside(iso)).toEqual([]);
    expect(toldOf(iso)).toHaveLength(1);
    expect(sharesOf(iso)).toEqual(figures);
    expect(percent(measuredBy(iso, 'on-time')['2022-01'])).toBe('80.898876');
    const dmy = await boston('boston311-dmy-100.csv', '    times: d/M/yyyy HH:mm:ss');
    expect(toldBeside(dmy)).toEqual([]);
    expect(sharesOf(dmy)).toEqual(figures);
  });

  test('dates that nobody said how to read are findings', async () => {
    const told = toldBeside(await boston('boston311-dmy-100.csv'));
    expect(told.every(each => each.includes('ambiguous-date'))).toBe(true);
    expect(told.join('\n')).toContain(
      'Unexpected `04/02/2022 13:47:30` in column `target_dt`, which may be `2022-02-04` (`d/M/yyyy HH:mm:ss`) or `2022-04-02` (`M/d/yyyy HH:mm:ss`)',
    );
  });

  test('duplicates are errors without a rule and dropped by one, and the number is shown', async () => {
    const file = 'boston311-100-20dupes-random.csv';
    const bare = toldBeside(await boston(file));
    expect(bare).toHaveLength(20);
    expect(bare.every(each => each.includes(' duplicate-id '))).toBe(true);
    for (const keep of ['first', 'last']) {
      const outcome = await boston(file, `    duplicates: { by: [id], keep: ${keep} }`);
      expect(toldBeside(outcome)).toEqual([]);
      expect(outcome.agreements[0]?.report.data[0]).toMatchObject({ rows: 80, dropped: 20 });
      expect(sharesOf(outcome)).toEqual({
        flagged: '66 of 80',
        'on-time': '57 of 71',
        'as-the-city-counts': '66 of 80',
        open: '12 of 80',
      });
    }
  });

  test('a ragged row of a file with tabs is found', async () => {
    const outcome = await boston('boston311-100-bad.tsv', '', 'cases.tsv');
    expect(toldBeside(outcome)).toEqual([
      'metrics/cases.tsv:41:1 ragged-row Unexpected row of 30 cells, expected 29 as in the header. Put a cell with a tab in quotes, or remove the surplus.',
    ]);
  });
});

describe.runIf(isThere)('opportunities of a sales team', () => {
  const crm = (file: string, more = '') =>
    imported({
      from: '2017-01-01',
      asOf: '2018-01-31',
      datasets: `  deals:
    kind: records
    file: metrics/deals.csv
    columns: { id: opportunity_id, engaged: engage_date, closed: close_date, value: close_value, stage: deal_stage }
    money: [value]
    attributes: [stage, account]
    snapshot: 2017-12-31
    ignore: all
${more}`,
      indicators: {
        won: '{ count: deals, at: closed, where: { stage: Won } }',
        lost: '{ count: deals, at: closed, where: { stage: Lost } }',
        engaging: '{ count: deals, at: snapshot, where: { stage: Engaging } }',
        prospecting: '{ count: deals, at: snapshot, where: { stage: Prospecting } }',
        'won-by-quarter': '{ count: deals, at: closed, where: { stage: Won } }',
        revenue: '{ measure: deals, sum: value, at: closed, where: { stage: Won } }',
        'average-deal': '{ measure: deals, sum: value, per: count, at: closed, where: { stage: Won } }',
        'won-of-closed': '{ share: deals, at: closed, of: { stage: [Won, Lost] }, kept: { stage: Won } }',
        'won-of-all': '{ share: deals, at: snapshot, kept: { stage: Won } }',
        'without-account': '{ count: deals, at: snapshot, where: { account: { blank: true } } }',
      },
      targets: {
        won: '1',
        lost: '1',
        engaging: '1',
        prospecting: '1',
        'won-by-quarter': '1',
        'without-account': '1',
        revenue: '1000 USD',
        'average-deal': '1000 USD',
      },
      periods: {
        ...Object.fromEntries(
          ['won', 'lost', 'engaging', 'prospecting', 'revenue', 'average-deal'].map(id => [id, 'year']),
        ),
        'won-of-closed': 'year',
        'won-of-all': 'year',
        'without-account': 'year',
        'won-by-quarter': 'quarter',
      },
      files: {
        'metrics/deals.csv': read(`crm-opportunities/${file}`),
        'metrics/coverage.csv': 'dataset,from,through\ndeals,2016-10-01,2018-01-31\n',
      },
    });

  test.each([
    ['sales_pipeline.csv', ''],
    ['sales_pipeline_usdates.csv', '    times: M/d/yyyy'],
  ])('the known figures come out of %s', async (file, more) => {
    const outcome = await crm(file, more);
    expect(toldOf(outcome)).toEqual([]);
    const year = (id: string) => measuredBy(outcome, id)['2017'];
    expect([year('won'), year('lost'), year('engaging'), year('prospecting')]).toEqual([
      '4238',
      '2473',
      '1589',
      '500',
    ]);
    expect(year('revenue')).toBe('10005534');
    expect(year('average-deal')).toBe('5002767/2119');
    expect(toFixed(year('average-deal') ?? '0', 6)).toBe('2360.909391');
    expect(percent(year('won-of-closed'))).toBe('63.150052');
    expect(percent(year('won-of-all'))).toBe('48.159091');
    expect(year('without-account')).toBe('1425');
    expect(measuredBy(outcome, 'won-by-quarter')).toMatchObject({
      '2017-Q1': '531',
      '2017-Q2': '1254',
      '2017-Q3': '1257',
      '2017-Q4': '1196',
    });
  });
});
