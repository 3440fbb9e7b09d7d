import { expect, test } from 'vitest';
import type { DowntimeQuestion } from '../../src/core/ground/availability-question.ts';
import { withData } from './agreement-folder.ts';

const minute = 60_000;
const midnight = Date.parse('2026-03-02T00:00:00Z');

test('an outage of checks that began before the first span is measured whole, also where its minimum is no multiple of an interval', async () => {
  // Down for three intervals of seven minutes from 23:46 to 00:07; the span begins at 00:03.
  const csv = [
    'at,good,total',
    '2026-03-01T23:46:00Z,0,10',
    '2026-03-01T23:53:00Z,0,10',
    '2026-03-02T00:00:00Z,0,10',
  ];
  const start = midnight + 3 * minute;
  const end = start + 60 * minute;
  const question: DowntimeQuestion = {
    kind: 'downtime',
    dataset: 'checks',
    where: undefined,
    without: [],
    upTo: undefined,
    spans: [{ id: 'first', start, end, until: end, open: false }],
    from: { kind: 'checks', intervalMs: 7 * minute, errorRate: '0.5', requests: 1 },
    minimumMs: 15 * minute,
    wholeMs: undefined,
    exclusions: 'both',
    missing: 'full',
    covered: [{ start: midnight - 60 * minute, end }],
    expectsNone: [],
  };
  const answers = await withData(
    { 'metrics/checks.csv': csv.join('\n') },
    data => data.answer(new Map([['q', question]])),
    { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
  );
  expect(answers.get('q')).toMatchObject({
    spans: [{ downtimeMs: String(4 * minute), outages: 1, begun: 0, rows: 1 }],
  });
});
