import { describe, expect, test } from 'vitest';
import { imported, measuredBy, toldOf } from './imported-house.ts';

const house = (kind: string, at: string, text: string) =>
  imported({
    from: '2026-01-01',
    asOf: '2026-02-15',
    datasets: `  rows: { kind: ${kind}, file: metrics/rows.csv }`,
    indicators: { rows: `{ count: rows, at: ${at} }` },
    targets: { rows: '1' },
    files: {
      'metrics/rows.csv': text,
      'metrics/coverage.csv': 'dataset,from,through\nrows,2026-01-01,2026-02-14\n',
    },
  });

describe('rows of every kind that have a time are counted', () => {
  test.each([
    [
      'incidents',
      'start',
      'id,start,end\nI1,2026-01-02T10:00:00,2026-01-02T11:00:00\nI2,2026-01-31T23:00:00,2026-02-01T01:00:00\n',
    ],
    [
      'attempts',
      'at',
      'lead,at,channel,automated\nL1,2026-01-02T10:00:00,call,no\nL1,2026-01-02T10:05:00,call,no\n',
    ],
    ['states', 'at', 'at,state\n2026-01-01T00:00:00,up\n2026-01-02T00:00:00,down\n'],
    ['checks', 'at', 'at,good,total\n2026-01-01,5,5\n2026-01-02,4,5\n'],
    ['log', 'at', 'item,at,event\nT1,2026-01-02T10:00:00,opened\nT1,2026-01-02T11:00:00,update\n'],
    ['deliveries', 'delivered_at', 'id,delivered_at\nD1,2026-01-02\nD2,2026-01-03\nD3,\n'],
    ['tickets', 'opened_at', 'id,opened_at\nT1,2026-01-02T10:00:00\nT2,2026-01-02T11:00:00\n'],
    ['deals', 'opened_at', 'id,opened_at,closed_at,won,amount\nD1,2026-01-02,,,\nD2,2026-01-03,,,\n'],
  ])('%s, by `%s`', async (kind, at, text) => {
    const outcome = await house(kind, at, text);
    expect(toldOf(outcome)).toEqual([]);
    expect(measuredBy(outcome, 'rows')['2026-01']).toBe('2');
  });

  test('a sum of a month has none', async () => {
    expect(toldOf(await house('funnel', 'month', 'month\n'))[0]).toContain(
      'wrong-dataset-kind Unexpected dataset `rows` of kind `funnel`, expected one of kind `leads` or `attempts`',
    );
  });
});

describe('a file has the name that it comes with', () => {
  const named = (name: string) =>
    imported({
      from: '2026-01-01',
      asOf: '2026-02-15',
      datasets: `  rows: { kind: tickets, file: "metrics/${name}" }`,
      indicators: { rows: '{ count: rows, at: opened_at }' },
      targets: { rows: '1' },
      files: {
        [`metrics/${name}`]: 'id,opened_at\nT1,2026-01-02T10:00:00\n',
        'metrics/coverage.csv': 'dataset,from,through\nrows,2026-01-01,2026-02-14\n',
      },
    });

  test.each(['Export 2026 (1).CSV', 'Zürich – tickets & more.csv', '_raw.csv', "it's [final] #2 100%.csv"])(
    '%s',
    async name => {
      const outcome = await named(name);
      expect(toldOf(outcome)).toEqual([]);
      expect(measuredBy(outcome, 'rows')['2026-01']).toBe('1');
    },
  );

  test.each(['.hidden.csv', 'rows\u202Evsc.csv', 'rows.xlsx'])('%j is refused', async name => {
    const told = toldOf(await named(name)).join('\n');
    expect(told).toContain('unexpected-file');
    expect(told).toMatch(
      /expected a CSV below the agreement such as `metrics\/leads.csv`|control character|forbidden/,
    );
  });
});

test('an export of a monitor is read by its mapping alone', async () => {
  const text = [
    'sep=\t',
    'Outages of January',
    'Monitor\tDown on\tAt\tBack\tImpact\tShare lost',
    'mail\t1/2/26\t9:05 AM\t1/2/26, 10:05 AM\tHigh\t50 %',
    'shop\t1/2/26\t11:05 PM\t1/3/26, 12:05 AM\tLow\t12,5 %',
    'Total\t\t\t\t\t',
  ].join('\r\n');
  const outcome = await imported({
    from: '2026-01-01',
    asOf: '2026-02-15',
    datasets: `  outages:
    kind: incidents
    file: metrics/Outages (January).tsv
    id: [service, start]
    columns: { service: Monitor, start: [Down on, At], end: Back, impact: Share lost }
    times: { start: 'M/d/yy h:mm a from 1970', end: 'M/d/yy, h:mm a from 1970' }
    numerals: 1234,50 %
    skip: { lines: 2, startingWith: [Total] }
    ignore: [Impact]`,
    indicators: {
      outages: '{ count: outages, at: start }',
      up: '{ availability: outages, missing: full }',
    },
    targets: { outages: '1', up: '50%' },
    files: {
      'metrics/Outages (January).tsv': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'metrics/coverage.csv': 'dataset,from,through\noutages,2026-01-01,2026-02-14\n',
    },
  });
  expect(toldOf(outcome)).toEqual([]);
  expect(measuredBy(outcome, 'outages')['2026-01']).toBe('2');
  // 30 and 7.5 of 44,640 minutes.
  expect(measuredBy(outcome, 'up')['2026-01']).toBe('5947/5952');
});
