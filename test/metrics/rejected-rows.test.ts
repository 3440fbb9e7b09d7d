import { describe, expect, test } from 'vitest';
import { catalogue, metaChips } from '../../src/language/index.ts';
import { findingsIn } from './cases.ts';
import { imported, measuredBy, toldOf } from './imported-house.ts';

/** So many outages, one an hour from 1 January on, some of which end before they begin. */
function outages(count: number, impossible: readonly number[]): string {
  const rows = Array.from({ length: count }, (_, place) => {
    const start = new Date(Date.UTC(2026, 0, 1, place)).toISOString().slice(0, 19);
    const end = impossible.includes(place + 1) ? '2025-12-31T00:00:00' : '';
    return `I${place + 1},${start},${end || start}`;
  });
  return `id,start,end\n${rows.join('\n')}\n`;
}

const kind = { kind: 'incidents' };

describe('rows that cannot be', () => {
  test('are errors, which name the way out where they are few', async () => {
    expect(await findingsIn(outages(100, [7]), kind)).toEqual([
      'metrics/cases.csv 7:end error: Unexpected `2025-12-31T00:00:00` in column `end`, expected a time not before `2026-01-01T06:00:00` in `start`. Correct the one that is wrong, or let such rows be set aside and listed: `rejected: { upTo: 1% }` in the dataset. out-of-order',
    ]);
    expect(await findingsIn(outages(99, [7]), kind)).toEqual([
      'metrics/cases.csv 7:end error: Unexpected `2025-12-31T00:00:00` in column `end`, expected a time not before `2026-01-01T06:00:00` in `start`. Correct the one that is wrong. out-of-order',
    ]);
  });

  test('are warnings up to the share that the terms allow', async () => {
    expect(await findingsIn(outages(100, [7]), { ...kind, rejected: { upTo: '1%' } })).toEqual([
      'metrics/cases.csv 7:end warning: Unexpected `2025-12-31T00:00:00` in column `end`, expected a time not before `2026-01-01T06:00:00` in `start`. Correct the one that is wrong; until then the row counts nowhere, as `rejected:` of the dataset allows. rejected-row',
    ]);
  });

  test('stay errors above it, with their number', async () => {
    const found = await findingsIn(outages(100, [7, 8]), { ...kind, rejected: { upTo: '1.9%' } });
    expect(found.map(each => each.split(' ').at(-1))).toEqual([
      'too-many-rejected',
      'out-of-order',
      'out-of-order',
    ]);
    expect(found[0]).toBe(
      'metrics/cases.csv file error: Unexpected 2 of 100 rows that cannot be, expected at most 1.9% of them. Correct the rows, or find out what the export does. too-many-rejected',
    );
  });

  test('are also those with too few cells, or with a cell that cannot be read; not those that are there twice', async () => {
    const text = `${outages(200, [])}I201\nI202,soon,\nI1,2026-01-20T00:00:00,\n`;
    const found = await findingsIn(text, { ...kind, rejected: { upTo: '1%' } });
    expect(
      found.map(each => each.replace(/^metrics\/cases.csv (\S+ \S+) (error|warning).* (\S+)$/, '$1 $2 $3')),
    ).toEqual([
      'line 202:1 warning rejected-row',
      expect.stringMatching(/^metrics\/cases.csv 202:start warning: .* rejected-row$/),
      expect.stringMatching(/^metrics\/cases.csv 203:id error: Unexpected second `I1`.* duplicate-id$/),
    ]);
  });
});

test('rows that are set aside count nowhere, and are listed beside what is measured', async () => {
  const outcome = await imported({
    from: '2026-01-01',
    asOf: '2026-02-15',
    datasets: `  outages: { kind: incidents, file: metrics/outages.csv, rejected: { upTo: 1% } }`,
    indicators: { outages: '{ count: outages, at: start }' },
    targets: { outages: '1' },
    files: {
      'metrics/outages.csv': outages(200, [7, 199]),
      'metrics/coverage.csv': 'dataset,from,through\noutages,2026-01-01,2026-02-14\n',
    },
  });
  expect(outcome.ok).toBe(true);
  expect(toldOf(outcome).map(each => each.split(' ').slice(0, 2).join(' '))).toEqual([
    'metrics/outages.csv:8:24 rejected-row',
    'metrics/outages.csv:200:26 rejected-row',
  ]);
  expect(measuredBy(outcome, 'outages')['2026-01']).toBe('198');
  const { report } = outcome.agreements[0]!;
  expect(report.data[0]).toMatchObject({ rows: 198, rejected: [7, 199] });
  expect(metaChips(catalogue('en'), report).at(-1)).toBe(
    'outages: 2 rows set aside as impossible (rows 7, 199)',
  );
});

test('what refers to a row that is set aside refers to something', async () => {
  const leads = Array.from({ length: 100 }, (_, place) => {
    const handed = place === 3 ? '2025-12-01T00:00:00' : '2026-01-05T10:00:00';
    return `L${place + 1},2026-01-05T09:00:00,${handed},,`;
  });
  const outcome = await imported({
    from: '2026-01-01',
    asOf: '2026-02-15',
    datasets: `  leads: { kind: leads, file: metrics/leads.csv, rejected: { upTo: 1% } }
  calls: { kind: attempts, file: metrics/calls.csv, constants: { automated: no } }`,
    indicators: { handed: '{ count: leads, at: handed_off_at }', calls: '{ count: calls, at: at }' },
    targets: { handed: '1', calls: '1' },
    files: {
      'metrics/leads.csv': `id,created_at,handed_off_at,first_follow_up_at,connected_at\n${leads.join('\n')}\n`,
      'metrics/calls.csv': 'lead,at,channel\nL4,2026-01-06T10:00:00,call\n',
      'metrics/coverage.csv':
        'dataset,from,through\nleads,2026-01-01,2026-02-14\ncalls,2026-01-01,2026-02-14\n',
    },
  });
  expect(outcome.findings.map(each => each.code)).toEqual(['rejected-row']);
  expect(measuredBy(outcome, 'handed')['2026-01']).toBe('99');
});
