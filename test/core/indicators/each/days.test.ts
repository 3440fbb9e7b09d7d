import { expect, test } from 'vitest';
import { firstPeriod, promise, reportOf, rowsOf } from '../../../rules/small-agreement.ts';

const of = (within: unknown, fields = {}) =>
  promise({
    indicator: { each: 'rows', at: 'at', clock: 'wall', promise: { to: 'done', within }, ...fields },
    target: { atLeast: '100%' },
  });
const data = (rows: readonly Record<string, string>[]) => rowsOf({ times: ['done'], texts: ['size'] }, rows);

test('a period is judged once what begins at its end can no longer be in time by its days', async () => {
  const cutOff = async (within: unknown) =>
    (await firstPeriod({ objectives: [of(within)], ...data([]), asOf: '2026-03-31' })).cutOff;
  // 1 February 2026 is a Sunday.
  expect(await cutOff('1 working day')).toBe('2026-02-02T17:00:00Z');
  expect(await cutOff('3 calendar days')).toBe('2026-02-05T00:00:00Z');
  expect(await cutOff({ by: 'size', limits: { large: '2 working days' }, otherwise: '90 hours' })).toBe(
    '2026-02-04T18:00:00Z',
  );
});

test('what is not done is pending until its days are over, and missed from then on', async () => {
  const state = async (asOf: string) => {
    const rows = [{ at: '2026-01-07T10:00', size: 'large' }];
    const { detail } = await firstPeriod({ objectives: [of('2 working days')], ...data(rows), asOf });
    return detail?.kind === 'items' && [detail.pending, detail.missed];
  };
  expect(await state('2026-01-09T17:00:00Z')).toEqual([1, 0]);
  expect(await state('2026-01-09T17:00:00.001Z')).toEqual([0, 1]);
});

test('a miss of days is told with its days, and late by time as it passes', async () => {
  const { objectives } = await reportOf({
    objectives: [
      of(
        { by: 'size', limits: { large: '1 working day' }, otherwise: '2 calendar days' },
        { clock: 'working' },
      ),
    ],
    ...data([{ at: '2026-01-09T10:00', done: '2026-01-13T05:00', size: 'large' }]),
    asOf: '2026-03-31',
  });
  const [january] = objectives[0]!.periods;
  const { misses, severities } = january?.detail?.kind === 'items' ? january.detail : {};
  expect(misses).toEqual([
    {
      id: 'R-1',
      row: 1,
      severity: 'large',
      lateMs: 12 * 3_600_000,
      promise: {
        kind: 'within',
        to: 'done',
        clock: 'working',
        by: 'size',
        limits: [{ value: 'large', days: 1, of: 'working' }],
        otherwise: { days: 2, of: 'calendar' },
      },
    },
  ]);
  expect(severities?.[0]?.limits).toEqual([{ promise: 0, days: 1, of: 'working' }]);
});
