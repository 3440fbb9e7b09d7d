import { expect, test } from 'vitest';
import { imported, objectiveOf, toldOf } from './imported-house.ts';

const cases = `id,opened,due,closed
C1,2026-01-20T09:00:00Z,2026-01-31T12:00:00Z,2026-02-01T00:00:00Z
C2,2026-01-20T09:00:00Z,2026-02-01T00:00:00Z,2026-02-01T00:00:00Z
C3,2026-01-20T09:00:00Z,2026-02-01T00:00:00Z,2026-02-01T00:00:00.001Z
C4,2026-01-20T09:00:00Z,2026-02-01T00:00:00.001Z,
`;

/** What January counts of four cases, by a share of those closed and by each one’s own time. */
async function january(settle: string | undefined) {
  const outcome = await imported({
    datasets:
      '  cases: { kind: records, file: metrics/cases.csv, times: { opened: iso, due: iso, closed: iso } }',
    indicators: {
      closed: '{ share: cases, at: opened, kept: { closed: { blank: false } } }',
      'in-time': '{ each: cases, at: opened, clock: wall, promise: { to: closed, by: due } }',
    },
    files: {
      'metrics/cases.csv': cases,
      'metrics/coverage.csv': 'dataset,from,through\ncases,2026-01-01,2026-03-31\n',
    },
    from: '2026-01-01',
    asOf: '2026-03-10',
    zone: 'Etc/UTC',
    ...(settle && { settle }),
  });
  expect(toldOf(outcome)).toEqual([]);
  const figures = ['closed', 'in-time'].map(id => objectiveOf(outcome, id).periods[0]?.actual?.value);
  const { detail } = objectiveOf(outcome, 'in-time').periods[0]!;
  return [...figures, detail?.kind === 'items' && detail.carriedOut];
}

test('what is stamped at a cut-off still counts, what is later by a millisecond does not', async () => {
  expect(await january(undefined)).toEqual(['0.5', '1/3', 1]);
});

test('a later cut-off by `settle` does the same', async () => {
  expect(await january('1 day')).toEqual(['0.75', '0.25', undefined]);
});
