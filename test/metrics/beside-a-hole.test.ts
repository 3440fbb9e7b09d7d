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
