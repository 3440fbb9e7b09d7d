import { expect, test } from 'vitest';
import { imported, objectiveOf, toldOf } from './imported-house.ts';

/** January of some measured values, of which the 20th is not known, at the 100th and at the 90th percentile. */
async function january(values: readonly number[], target: string) {
  const rows = values.map(
    (value, place) => `M${place},2026-01-${String(place + 1).padStart(2, '0')}T09:00:00Z,${value}\n`,
  );
  const ranked = (percentile: number) =>
    `{ measure: rounds, at: made, of: ms, statistic: { percentile: ${percentile} } }`;
  const outcome = await imported({
    datasets: '  rounds: { kind: records, file: metrics/rounds.csv, times: { made: iso }, numbers: [ms] }',
    indicators: { most: ranked(100), many: ranked(90) },
    targets: { most: target, many: target },
    files: {
      'metrics/rounds.csv': `id,made,ms\n${rows.join('')}`,
      'metrics/coverage.csv':
        'dataset,from,through\nrounds,2026-01-01,2026-01-19\nrounds,2026-01-21,2026-02-10\n',
    },
    from: '2026-01-01',
    asOf: '2026-02-10',
    zone: 'Etc/UTC',
  });
  expect(toldOf(outcome)).toEqual([]);
  return ['most', 'many'].map(id => {
    const { verdict, actual } = objectiveOf(outcome, id).periods[0]!;
    return [verdict, actual?.value, actual?.bound];
  });
}

test('the greatest of all is at least the greatest that is known, and no other rank is known beside a hole', async () => {
  expect(await january([40, 120, 60], '120')).toEqual([
    ['met', '120', 'orMore'],
    ['no-data', undefined, undefined],
  ]);
  expect((await january([40, 119, 60], '120'))[0]).toEqual(['no-data', undefined, undefined]);
});

/** June of three tickets answered after two hours, of which the first three, or four, count; the 25th is not known. */
async function june(upTo: number, statistic: string, target: string) {
  const outcome = await imported({
    datasets: '  tickets: { kind: tickets, file: metrics/tickets.csv }',
    indicators: {
      timed: `{ speed: tickets, from: opened_at, to: responded_at, statistic: ${statistic}, clock: wall, upTo: ${upTo} }`,
    },
    targets: { timed: target },
    files: {
      'metrics/tickets.csv':
        'id,opened_at,responded_at\nT1,2026-06-01T10:00:00Z,2026-06-01T12:00:00Z\nT2,2026-06-02T10:00:00Z,2026-06-02T12:00:00Z\nT3,2026-06-03T10:00:00Z,2026-06-03T12:00:00Z\n',
      'metrics/coverage.csv':
        'dataset,from,through\ntickets,2026-06-01,2026-06-24\ntickets,2026-06-26,2026-07-10\n',
    },
    from: '2026-06-01',
    asOf: '2026-07-10',
    zone: 'Etc/UTC',
  });
  expect(toldOf(outcome)).toEqual([]);
  const { verdict, actual } = objectiveOf(outcome, 'timed').periods[0]!;
  return [verdict, actual?.value];
}

test('the first few are known where all of them began before the hole', async () => {
  expect(await june(3, '{ within: 1 hour }', '30%')).toEqual(['missed', '0']);
  expect(await june(3, '{ within: 2 hours }', '30%')).toEqual(['met', '1']);
  expect(await june(4, '{ within: 1 hour }', '20%')).toEqual(['no-data', undefined]);
});
