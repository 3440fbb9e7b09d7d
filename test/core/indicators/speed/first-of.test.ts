import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue, rateWords } from '../../../../src/language/index.ts';
import {
  csv,
  type Fields,
  periodsOf,
  promise,
  reportOf,
  runOn,
  type SmallAgreement,
} from '../../../rules/small-agreement.ts';

type Deal = { readonly id: string; readonly opened: string };
type Call = { readonly deal: string; readonly called: string; readonly kind: string };

const minute = 60_000;
const stamp = (on: number) => new Date(Date.UTC(2026, 0, 1) + on * minute).toISOString().slice(0, 16);

/** Deals, and calls in a file of their own that name them. */
function house(
  objectives: readonly Fields[],
  deals: readonly Deal[],
  calls: readonly Call[],
): SmallAgreement {
  const of = (name: string, time: string, attributes: readonly string[]) => ({
    [name]: { kind: 'records', file: `metrics/${name}.csv`, columns: { [time]: time }, attributes },
  });
  return {
    objectives,
    datasets: { ...of('deals', 'opened_at', []), ...of('calls', 'called_at', ['deal', 'kind']) },
    files: {
      'metrics/deals.csv': csv(
        'id,opened_at',
        deals.map(each => [each.id, each.opened]),
      ),
      'metrics/calls.csv': csv(
        'id,called_at,deal,kind',
        calls.map((each, place) => [`C${place + 1}`, each.called, each.deal, each.kind]),
      ),
      'metrics/coverage.csv': csv(
        'dataset,from,through',
        ['deals', 'calls'].map(name => [name, '2026-01-01', '2026-12-31']),
      ),
    },
    asOf: '2026-12-01',
  };
}
const firstCall = { first: 'called_at', of: 'calls', by: 'deal' };
const speed = (fields: Fields = {}) => ({
  speed: 'deals',
  from: 'opened_at',
  to: firstCall,
  statistic: 'mean',
  clock: 'wall',
  ...fields,
});

const scene = fc.record({
  deals: fc.array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { minLength: 4, maxLength: 6 }),
  calls: fc.array(
    fc.record({
      deal: fc.integer({ min: 1, max: 4 }),
      at: fc.integer({ min: 0, max: 65 * 24 * 60 }),
      kind: fc.constantFrom('phone', 'mail'),
    }),
    { minLength: 10, maxLength: 25 },
  ),
});

test('a time to the first row of another file is that of a column that says the same', async () => {
  let found = 0;
  for (const { deals, calls } of fc.sample(scene, { numRuns: 8, seed: 11 })) {
    // A call before a deal was opened is none of it, and a mail is no call.
    const firstOf = deals.map((opened, place) =>
      calls
        .filter(each => each.deal === place + 1 && each.kind === 'phone' && each.at >= opened)
        .map(each => each.at)
        .sort((a, b) => a - b)
        .at(0),
    );
    found += firstOf.filter(each => each !== undefined).length;
    const target = { target: { atMost: '72 hours' } };
    const both = (statistic: unknown, at: readonly [Fields, Fields]) => [
      promise({
        indicator: speed({ statistic, to: { ...firstCall, where: { kind: ['phone'] } }, ...at[0] }),
        ...target,
      }),
      promise({
        id: 'column',
        indicator: speed({ speed: 'columns', statistic, to: 'done_at', ...at[1] }),
        ...target,
      }),
    ];
    for (const [statistic, at] of [
      ['mean', [{}, {}]],
      ['median', [{ at: 'called_at' }, { at: 'done_at' }]],
    ] as const) {
      const one = house(
        both(statistic, at),
        deals.map((opened, place) => ({ id: `D${place + 1}`, opened: stamp(opened) })),
        calls.map(each => ({ deal: `D${each.deal}`, called: stamp(each.at), kind: each.kind })),
      );
      const { objectives } = await reportOf({
        ...one,
        datasets: {
          ...one.datasets,
          columns: {
            kind: 'records',
            file: 'metrics/columns.csv',
            columns: { opened_at: 'opened_at', done_at: 'done_at' },
          },
        },
        files: {
          ...one.files,
          'metrics/columns.csv': csv(
            'id,opened_at,done_at',
            deals.map((opened, place) => {
              const done = firstOf[place];
              return [`D${place + 1}`, stamp(opened), done === undefined ? '' : stamp(done)];
            }),
          ),
          'metrics/coverage.csv': csv(
            'dataset,from,through',
            ['deals', 'calls', 'columns'].map(name => [name, '2026-01-01', '2026-12-31']),
          ),
        },
      });
      const [joined, column] = objectives.map(({ periods }) =>
        periods.map(({ id, cutOff, verdict, actual, detail }) => ({ id, cutOff, verdict, actual, detail })),
      );
      expect(joined).toEqual(column);
    }
  }
  expect(found).toBeGreaterThan(10);
});

test('a call that comes after the cut-off is not seen at it, and no deal is lost', async () => {
  const deals = [{ id: 'D1', opened: '2026-01-31T12:00' }];
  const calls = [{ deal: 'D1', called: '2026-02-02T12:00', kind: 'phone' }];
  const [january, february] = await periodsOf(
    house([promise({ indicator: speed(), target: { atMost: '24 hours' } })], deals, calls),
  );
  // January ends after 36 hours have gone, with the 24 that are promised at its end.
  expect([january?.verdict, january?.actual]).toEqual([
    'missed',
    { value: String(36 * 60 * minute), unit: { kind: 'duration', clock: 'wall' }, bound: 'atLeast' },
  ]);
  expect(february?.verdict).toBe('not-due');
});

test('a call that says no time of the day on which its deal was opened is not counted, and told', async () => {
  const deals = [
    { id: 'D1', opened: '2026-01-05T10:00' },
    { id: 'D2', opened: '2026-01-05' },
  ];
  const calls = [
    { deal: 'D1', called: '2026-01-05', kind: 'phone' },
    { deal: 'D1', called: '2026-01-06', kind: 'phone' },
    { deal: 'D2', called: '2026-01-05', kind: 'phone' },
    { deal: 'D1', called: '2026-01-04', kind: 'phone' },
  ];
  const small = house([promise({ indicator: speed(), target: { atMost: '24 hours' } })], deals, calls);
  const [january] = await periodsOf(small);
  // From 10 to midnight, and from midnight on for a deal that says no time either.
  expect(january?.actual?.value).toBe(String(7 * 60 * minute));
  const { stdout, stderr } = await runOn(small, 'check');
  const found = `${stdout}${stderr}`.split('\n').filter(line => line.includes('day-of-start'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(
    'Unexpected `called_at` of item `D1` without a time, on the day on which its time began with `opened_at`, expected a time; it is not counted. Write the time too, so that it is known whether it came first.',
  );
});

test('what is judged by two files needs both to be complete', async () => {
  const small = house([promise({ indicator: speed(), target: { atMost: '24 hours' } })], [], []);
  const files = {
    ...small.files,
    'metrics/coverage.csv': csv('dataset,from,through', [
      ['deals', '2026-01-01', '2026-12-31'],
      ['calls', '2026-02-01', '2026-12-31'],
    ]),
  };
  const [january, february] = await periodsOf({ ...small, files });
  expect([january?.verdict, february?.verdict]).toEqual(['no-data', 'not-due']);
});

test('the words name the first row of the other file', async () => {
  const small = house([promise({ indicator: speed(), target: { atMost: '24 hours' } })], [], []);
  const report = await reportOf(small);
  expect(rateWords(catalogue('en'), report, report.objectives[0]!).subtitle).toBe(
    'Mean time from opened_at to the first called_at of calls, by month',
  );
});

test('a row of another file that names no item is an error, where the terms look at it', async () => {
  const deals = [{ id: 'D1', opened: '2026-01-05T10:00' }];
  const calls = [
    { deal: 'D1', called: '2026-01-06T10:00', kind: 'phone' },
    { deal: 'D7', called: '2026-01-07T10:00', kind: 'phone' },
    { deal: '', called: '2026-01-07T10:00', kind: 'phone' },
    { deal: 'D9', called: '2026-01-07T10:00', kind: 'mail' },
  ];
  const saidOf = async (where?: Fields) => {
    const to = { ...firstCall, ...(where && { where }) };
    const target = { target: { atMost: '72 hours' } };
    const { stdout, stderr } = await runOn(
      house([promise({ indicator: speed({ to }), ...target })], deals, calls),
      'check',
    );
    return `${stdout}${stderr}`.split('\n').filter(line => line.includes('unknown-item'));
  };
  const said = (line: number, item: string) =>
    `slas/small/metrics/calls.csv:${line}:21  error  Unexpected item \`${item}\`, expected an id of \`slas/small/metrics/deals.csv\`. Correct the id, add the item, or say by \`where\` beside \`first\` which rows are meant.  unknown-item`;
  expect(await saidOf()).toEqual([said(3, 'D7'), said(5, 'D9')]);
  expect(await saidOf({ kind: 'phone' })).toEqual([said(3, 'D7')]);
  expect(await saidOf({ kind: 'mail' })).toEqual([said(5, 'D9')]);
});
