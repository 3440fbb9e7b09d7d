import { expect, test } from 'vitest';
import { firstPeriod, promise, rowsOf, runOn } from '../../../rules/small-agreement.ts';

const small = (statistic: unknown, at?: string) => ({
  objectives: [
    promise({
      indicator: { speed: 'rows', from: 'at', to: 'done', statistic, clock: 'wall', ...(at && { at }) },
      target: { atMost: '48 hours' },
    }),
  ],
  ...rowsOf({ times: ['done'] }, [
    { at: '2026-01-12T10:00', done: '2026-01-11T10:00' },
    { at: '2026-01-12T10:00', done: '2026-01-12T12:00' },
  ]),
  asOf: '2026-03-31',
});

test('a time that ends before it begins is no negative time: the item waits', async () => {
  const { actual, detail } = await firstPeriod(small('mean'));
  // January is cut off on 3 February, 21 days and 14 hours after it began.
  const hours = (21 * 24 + 14 + 2) / 2;
  expect(actual).toEqual({
    value: String(hours * 3_600_000),
    unit: { kind: 'duration', clock: 'wall' },
    bound: 'atLeast',
  });
  expect(detail).toMatchObject({ items: 2, waiting: 1, meanAnswered: { value: '7200000' } });
  const bySecond = await firstPeriod(small('median', 'done'));
  expect(bySecond.actual?.value).toBe('7200000');
  expect(bySecond.detail).toMatchObject({ items: 1, unanswered: { items: 1, oldestRow: 1 } });
});

test('a warning names the row', async () => {
  const { stdout, stderr } = await runOn(small('mean'), 'check');
  expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain(
    'Unexpected `done` of item `R-1` before its time began with `at`, expected it later; it is not counted. Correct the one that is wrong.',
  );
});
