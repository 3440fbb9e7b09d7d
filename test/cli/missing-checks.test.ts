import { expect, test } from 'vitest';
import { csv, promise, runOn } from '../rules/small-agreement.ts';

type Row = readonly [at: string, good: number, total: number];
const day = Array.from({ length: 24 }, (_, hour): Row => {
  const good = hour === 10 ? 0 : 60;
  return [`2026-06-10T${String(hour).padStart(2, '0')}:00:00`, good, 60];
});
const seen = day.filter((_, hour) => hour < 2 || hour > 6);

async function told(rows: readonly Row[], indicator: object, ...argv: readonly string[]): Promise<string> {
  const { stdout } = await runOn(
    {
      objectives: [
        promise({
          indicator: { availability: 'checks', interval: '1 hour', ...indicator },
          target: { atLeast: '90%' },
          period: 'day',
          since: '2026-06-10',
        }),
      ],
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      files: {
        'metrics/checks.csv': csv('at,good,total', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [['checks', '2026-06-10', '2026-06-10']]),
      },
      asOf: '2026-06-10',
    },
    ...(argv.length > 0 ? argv : ['report']),
  );
  return stdout.replace(/\s+/g, ' ');
}
const rule = { downtime: { errorRate: '50%' } };

test('hours without a row that leave the verdict open are named, with what the figure may be', async () => {
  const text = await told(seen, rule);
  expect(text).toContain('Too much data of 10 Jun is missing to judge “The promise”.');
  expect(text).toContain(
    'There is no data for 5 h of 10 Jun 2026, from 10 Jun 2026, 02:00 on; the figure may be 75.0 % to 95.8 %, which leaves the verdict open. Sales supplies metrics/checks.csv.',
  );
});

test('of a ratio of sums it is said how many intervals have no row', async () => {
  expect(await told(seen, {})).toContain(
    'There is no data for 5 intervals of 10 Jun 2026, from 10 Jun 2026, 02:00 on. Sales supplies metrics/checks.csv.',
  );
});

test('a verdict that stands all the same is shown with the range, and what is missing', async () => {
  const one = day.filter((_, hour) => hour !== 4);
  const text = await told(one, rule);
  expect(text).toContain('91.7 % to 95.8 %');
  expect(text).toContain(
    '10 Jun; at least 90 % available; 1 h of 2 h 24 min allowed downtime used; 1 h without data',
  );
  expect(await told(one, { ...rule, missing: 'full' })).toContain('1 h without data taken as available');
  expect(await told(one, { ...rule, missing: 'dropped' })).toContain('1 h without data left out');
  expect(await told(one, rule, 'explain', 'small/promise/2026-06-10')).toContain(
    'Without data, taken at best 1 h',
  );
});

test('a period whose rows have no requests says so, and is not said to lack data', async () => {
  const idle = day.map(([at]): Row => [at, 0, 0]);
  const text = await told(idle, {});
  expect(text).toContain(
    'Nothing was due for “The promise” in 10 Jun: 24 intervals that have rows had no requests.',
  );
  expect(text).toContain('10 Jun; 24 intervals that have rows had no requests');
  expect(text).not.toContain('No data');
});
