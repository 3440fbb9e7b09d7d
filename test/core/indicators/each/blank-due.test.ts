import { expect, test } from 'vitest';
import { csv, type Fields, promise, runOn } from '../../../rules/small-agreement.ts';

const inTime = { resolved_at: { notAfter: 'due_at' } };
const by = { to: 'resolved_at', by: 'due_at' };
const shareOf = (fields: Fields = {}) => ({
  share: 'tickets',
  at: 'opened_at',
  kept: inTime,
  ...fields,
});
const eachOf = (fields: Fields = {}) => ({
  each: 'tickets',
  at: 'opened_at',
  clock: 'wall',
  promise: by,
  ...fields,
});

/** Of a ticket that is due, one that is not, and as many again without a time that it is due, what is found or how many are kept. */
async function saidOf(indicator: Fields, blank = 1) {
  const rows = [
    ['A', '2026-03-02T09:00', '2026-03-02T10:00', '2026-03-05', 'high'],
    ['B', '2026-03-02T09:00', '2026-03-09T10:00', '2026-03-05', 'high'],
    ...Array.from({ length: blank }, (_, place) => [
      `C${place + 1}`,
      '2026-03-02T09:00',
      '2026-03-02T10:00',
      '',
      'low',
    ]),
  ];
  const { code, stdout, stderr } = await runOn(
    {
      objectives: [promise({ indicator, target: { atLeast: '50%' } })],
      datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } },
      files: {
        'metrics/tickets.csv': csv('id,opened_at,resolved_at,due_at,severity', rows),
        'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-01-01', '2026-12-31']]),
      },
      asOf: '2026-06-01',
    },
    'report',
    '--json',
  );
  if (code !== 0) return stderr.split('\n')[0];
  const small = JSON.parse(stdout).agreements.find((each: { id: string }) => each.id === 'small');
  const { detail } = small.objectives[0].periods.find((each: { id: string }) => each.id === '2026-03');
  return `${detail.kept} of ${detail.items}`;
}

const error = (more = '') =>
  `slas/small/metrics/tickets.csv:4:38  error  Unexpected nothing in column \`due_at\`, which the promise is held against, expected a time${more}. Write it, or say by \`where: { due_at: { blank: false } }\` that what has none is promised nothing.  blank-due`;

test('a blank due time is an error, whatever the promise is written as', async () => {
  for (const indicator of [shareOf(), eachOf(), eachOf({ promise: { is: inTime } })]) {
    expect(await saidOf(indicator)).toBe(error());
    expect(await saidOf(indicator, 3)).toBe(error('; so are 2 more rows'));
    expect(await saidOf(indicator, 0)).toBe('1 of 2');
  }
});

test('what has none is promised nothing where the terms say so', async () => {
  const where = { due_at: { blank: false } };
  expect(await saidOf(shareOf({ where }))).toBe('1 of 2');
  expect(await saidOf(eachOf({ where }))).toBe('1 of 2');
  expect(await saidOf(shareOf({ of: where }))).toBe('1 of 2');
});

test('or it is kept, where an alternative says that', async () => {
  const none = { due_at: { blank: true } };
  expect(await saidOf(shareOf({ kept: { any: [none, inTime] } }))).toBe('2 of 3');
  expect(await saidOf(eachOf({ promise: { any: [{ is: none }, by] } }))).toBe('2 of 3');
  // By another time it is kept or missed.
  const hour = { to: 'resolved_at', within: '2 hours' };
  expect(await saidOf(eachOf({ promise: { any: [by, hour] } }))).toBe('2 of 3');
  expect(await saidOf(eachOf({ promise: { any: [{ is: { severity: 'high' } }, by] } }))).toBe(error());
  expect(await saidOf(eachOf({ promise: { all: [by, hour] } }))).toBe(error());
});
