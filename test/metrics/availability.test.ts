import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import type { MeasureSpan } from '../../src/core/ground/asked.ts';
import type { CheckQuestion, DowntimeQuestion } from '../../src/core/ground/availability-question.ts';
import { exactText } from '../../src/core/ground/exact.ts';
import type { Question } from '../../src/core/ground/question.ts';
import { meanOfIntervals } from '../../src/core/indicators/availability/checks.ts';
import { answer, type Check } from '../core/answer.ts';
import { told, withData } from './agreement-folder.ts';

const minute = 60_000;
const start = Date.parse('2026-03-02T05:00:00Z');
const span: MeasureSpan = {
  id: 'a',
  start,
  end: start + 600 * minute,
  until: start + 600 * minute,
  open: false,
};
const later: MeasureSpan = {
  ...span,
  id: 'b',
  start: span.end,
  end: span.end + 600 * minute,
  until: span.end + 300 * minute,
};
const datasets: Readonly<Record<string, DatasetTerms>> = {
  incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
  checks: { kind: 'checks', file: 'metrics/checks.csv' },
};
const coverage = 'dataset,from,through\nincidents,2026-03-01,2026-03-31\nchecks,2026-03-01,2026-03-31\n';
const good = {
  'metrics/incidents.csv':
    'id,start,end,impact,service\nI1,2026-03-02T10:00:00,2026-03-02T11:00:00,0.5,web\nI2,2026-03-05T10:00:00,,,\n',
  'metrics/checks.csv': 'at,good,total\n2026-03-02,9,10\n2026-03-03T10:00:00,10,10\n',
  'metrics/coverage.csv': coverage,
  'fees.csv': 'service,period,amount,currency\nhosting,2026-03,1234.50,USD\n',
};
const findingsOf = (files: Readonly<Record<string, string>>) =>
  withData({ ...good, ...files }, data => data.findings.map(told), datasets);

const asked = {
  where: undefined,
  spans: [span, later],
  without: [{ start: start + 60 * minute, end: start + 90 * minute }],
  upTo: undefined,
  missing: 'no-data',
  covered: [],
  expectsNone: [],
} as const;
const downtime: DowntimeQuestion = {
  ...asked,
  covered: [{ start: start - 500 * minute, end: later.end + 500 * minute }],
  kind: 'downtime',
  dataset: 'incidents',
  from: { kind: 'incidents' },
  minimumMs: 5 * minute,
  wholeMs: undefined,
  exclusions: 'both',
  asOf: later.until,
};
const timeOf = (minutes: number) => new Date(start + minutes * minute).toISOString().slice(0, 19);

test('incidents, checks and fees have nothing wrong, and fees are read exactly', async () => {
  expect(await findingsOf({})).toEqual([]);
  const fees = await withData(good, data => data.facts.fees, datasets);
  expect(fees).toEqual([
    { row: 1, service: 'hosting', resource: '', month: '2026-03', amount: '1234.5', currency: 'USD' },
  ]);
});

test('a service may have a fee for each resource', async () => {
  const header = 'service,resource,period,amount,currency\n';
  const files = { 'fees.csv': `${header}vm,a,2026-03,5.00,USD\nvm,b,2026-03,7.5,USD\nvm,,2026-03,1,USD\n` };
  expect(await findingsOf(files)).toEqual([]);
  const fees = await withData({ ...good, ...files }, data => data.facts.fees, datasets);
  expect(fees?.map(each => [each.service, each.resource, each.amount])).toEqual([
    ['vm', 'a', '5'],
    ['vm', 'b', '7.5'],
    ['vm', '', '1'],
  ]);
  expect(await findingsOf({ 'fees.csv': `${header}vm,a,2026-03,5,USD\nvm,a,2026-03,7,USD\n` })).toEqual([
    'fees.csv 2:service error: Unexpected second `vm` of resource `a` of period `2026-03` in column `service`, expected it once; row 1 has it first. Remove one of the two rows or correct it. duplicate-id',
  ]);
});

test.each<[Readonly<Record<string, string>>, string]>([
  [
    { 'metrics/incidents.csv': 'id,start,end,impact\nI1,2026-03-02T10:00:00,2026-03-02T11:00:00,1.5\n' },
    'metrics/incidents.csv 1:impact error: Unexpected `1.5` in column `impact`, expected a share from 0 to 1 such as `0.5`. Write it as a share from 0 to 1 such as `0.5`, or say how the file writes it under `numerals:` of the dataset: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `1 234.50`, `1’234.50` or `1234,50`, with `%` or the sign of a currency where the file has one, such as `$1,234.50`. bad-cell',
  ],
  [
    { 'metrics/incidents.csv': 'id,start,end\nI1,2026-03-02T10:00:00,2026-03-02T09:00:00\n' },
    'metrics/incidents.csv 1:end error: Unexpected `2026-03-02T09:00:00` in column `end`, expected a time not before `2026-03-02T10:00:00` in `start`. Correct the one that is wrong. out-of-order',
  ],
  [
    { 'metrics/checks.csv': 'at,good,total\n2026-03-02,11,10\n' },
    'metrics/checks.csv 1:good error: Unexpected `11` in column `good`, expected at most `10`, the `total`. Correct the one that is wrong. part-over-whole',
  ],
  [
    {
      'metrics/checks.csv':
        'at,good,total,region\n2026-03-02,9,10,east\n2026-03-02,9,10,west\n2026-03-02,9,10,east\n',
    },
    'metrics/checks.csv 3:at error: Unexpected second `2026-03-02` of region `east` in column `at`, expected it once; row 1 has it first. Remove one of the two rows or correct it. duplicate-id',
  ],
  [
    { 'fees.csv': 'service,period,amount,currency\nhosting,2026-03,-1,USD\n' },
    'fees.csv 1:amount error: Unexpected `-1` in column `amount`, expected a number from 0. Correct the number. negative-value',
  ],
])('%j is found', async (files, finding) => {
  expect(await findingsOf(files)).toEqual([finding]);
});

const incident = fc.record({
  from: fc.integer({ min: -200, max: 1200 }),
  lasts: fc.option(fc.integer({ min: 0, max: 120 })),
  impact: fc.constantFrom('', '0', '0.25', '0.5', '1'),
});

test('downtime is the same as over rows in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(incident, { maxLength: 12 }), async incidents => {
      const lines = incidents.map(
        ({ from, lasts, impact }, index) =>
          `I${index},${timeOf(from)}Z,${lasts === null ? '' : `${timeOf(from + lasts)}Z`},${impact}`,
      );
      const csv = `id,start,end,impact\n${lines.map(each => `${each}\n`).join('')}`;
      const questions = new Map([['q', downtime]]);
      const real = await withData(
        { ...good, 'metrics/incidents.csv': csv },
        data => data.answer(questions),
        datasets,
      );
      const plain = answer(questions, {
        incidents: incidents.map(({ from, lasts, impact }) => ({
          start: start + from * minute,
          end: lasts === null ? undefined : start + (from + lasts) * minute,
          impact: impact === '' ? '1' : impact,
        })),
      });
      expect(real.get('q')).toEqual(plain.get('q'));
    }),
    { numRuns: 12 },
  );
});

const check = fc.record({
  place: fc.integer({ min: 0, max: 200 }),
  total: fc.integer({ min: 0, max: 20 }),
  failed: fc.integer({ min: 0, max: 20 }),
});

test('checks are the same as over rows in memory, summed or by interval, and as downtime', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(check, { maxLength: 20, selector: each => each.place }),
      fc.constantFrom('both' as const, 'downtime' as const),
      async (rows, exclusions) => {
        const checks = rows.map(
          ({ place, total, failed }): Check => ({
            at: start + place * 5 * minute,
            good: total - Math.min(total, failed),
            total,
          }),
        );
        const lines = checks.map(
          each => `${new Date(each.at).toISOString().slice(0, 19)}Z,${each.good},${each.total}`,
        );
        const rule = { ...asked, dataset: 'checks', exclusions, intervalMs: 5 * minute } as const;
        const sums: CheckQuestion = { ...rule, kind: 'checks', method: 'ratio-of-sums' };
        const means: CheckQuestion = { ...rule, kind: 'checks', method: 'mean-of-intervals' };
        const from = { kind: 'checks', intervalMs: 5 * minute, errorRate: '0.25', requests: 4 } as const;
        const down: DowntimeQuestion = {
          ...downtime,
          dataset: 'checks',
          exclusions,
          from,
          minimumMs: 10 * minute,
        };
        const questions = new Map<string, Question>([
          ['sums', sums],
          ['means', means],
          ['down', down],
        ]);
        const files = {
          ...good,
          'metrics/checks.csv': `at,good,total\n${lines.map(each => `${each}\n`).join('')}`,
        };
        const real = await withData(files, data => data.answer(questions), datasets);
        const plain = answer(questions, { checks });
        const sumsOf = (answers: typeof plain) => {
          const found = answers.get('sums');
          return found?.kind === 'checks'
            ? found.spans.map(({ span: id, good: fine, total, expected, rows: count }) => [
                id,
                fine,
                total,
                expected,
                count,
              ])
            : [];
        };
        const meansOf = (answers: typeof plain) => {
          const found = answers.get('means');
          return found?.kind === 'checks'
            ? found.spans.map(each => {
                const mean = meanOfIntervals(each, 'full');
                return mean && [exactText(mean.shares), mean.intervals];
              })
            : [];
        };
        const downOf = (answers: typeof plain) => {
          const found = answers.get('down');
          return found?.kind === 'downtime'
            ? found.spans.map(({ span: id, downtimeMs, availableMs, outages }) => [
                id,
                downtimeMs,
                availableMs,
                outages,
              ])
            : [];
        };
        expect(sumsOf(real)).toEqual(sumsOf(plain));
        expect(meansOf(real)).toEqual(meansOf(plain));
        expect(downOf(real)).toEqual(downOf(plain));
      },
    ),
    { numRuns: 12 },
  );
});
