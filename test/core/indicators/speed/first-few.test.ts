import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, type Fields, promise, reportOf, type SmallAgreement } from '../../../rules/small-agreement.ts';

/** A case that is opened and, where it ever is, closed: in minutes from 1 January 2026 on, and nanoseconds after that. */
type Given = { readonly opened: number; readonly took: number | undefined; readonly nanos: number };

const day = 24 * 60;
const base = Date.UTC(2026, 0, 1);
const stamp = (on: number, nanos = 0) =>
  `${new Date(base + on * 60_000).toISOString().slice(0, 19)}.${String(nanos).padStart(9, '0')}Z`;
const closedAt = ({ opened, took, nanos }: Given) => (took === undefined ? '' : stamp(opened + took, nanos));

const isoTarget = [{ atLeast: '100%' }, { from: '2026-02-10', midPeriod: 'per-item', atLeast: '50%' }];
const rules = { start: ['opened'], stop: ['closed'] };
/** The same two events, as the program reads them from a column in one go, and row by row. */
const ways: Readonly<Record<string, Fields>> = {
  column: { speed: 'cases', from: 'opened_at', to: 'resolved_at', at: 'resolved_at' },
  own: { speed: 'own', from: 'opened_at', to: 'closed_at', at: 'closed_at' },
  log: { speed: 'cases', from: 'start', to: 'stop', at: 'stop', log: 'log', rules },
  other: {
    speed: 'cases',
    from: 'opened_at',
    to: { first: 'closed_at', of: 'own', by: 'id' },
    at: 'closed_at',
  },
  desks: {
    speed: 'cases',
    from: 'opened_at',
    to: 'resolved_at',
    at: 'resolved_at',
    calendarBy: { column: 'region', calendars: { north: 'desk' } },
  },
};

function house(given: readonly Given[], upTo: number | undefined, asOf: string): SmallAgreement {
  const fields = { clock: 'working', ...(upTo && { upTo }) };
  const objectives = Object.entries(ways).flatMap(([id, ends]) => [
    promise({
      id: `${id}-within`,
      indicator: { ...ends, ...fields, statistic: { within: '9 working hours' } },
      target: isoTarget,
    }),
    promise({
      id: `${id}-mean`,
      indicator: { ...ends, ...fields, statistic: 'mean' },
      target: { atMost: '9 hours' },
    }),
  ]);
  const days = promise({
    id: 'days',
    indicator: { ...ways.column, ...fields, statistic: { within: '1 calendar day' } },
    target: { atLeast: '90%' },
  });
  const rows = given.map((each, place) => [`C${place + 1}`, stamp(each.opened), closedAt(each)]);
  const log = rows.flatMap(([id = '', opened = '', closed = '']) => [
    [id, opened, 'opened'],
    ...(closed === '' ? [] : [[id, closed, 'closed']]),
  ]);
  return {
    objectives: [...objectives, days],
    datasets: {
      cases: { kind: 'tickets', file: 'metrics/cases.csv', attributes: ['region'] },
      own: {
        kind: 'records',
        file: 'metrics/own.csv',
        columns: { opened_at: 'opened_at', closed_at: 'closed_at' },
      },
      log: { kind: 'log', file: 'metrics/log.csv' },
    },
    files: {
      'metrics/cases.csv': csv(
        'id,opened_at,resolved_at,region',
        rows.map(row => [...row, 'north']),
      ),
      'metrics/own.csv': csv('id,opened_at,closed_at', rows),
      'metrics/log.csv': csv('item,at,event', log),
      'metrics/coverage.csv': csv(
        'dataset,from,through',
        ['cases', 'own', 'log'].map(name => [name, '2026-01-01', '2026-12-31']),
      ),
    },
    asOf,
  };
}

const cases = fc.array(
  fc.record({
    opened: fc.integer({ min: 0, max: 75 * day }),
    // At some of the same minutes, which the nanoseconds tell apart, or the rows.
    took: fc.option(fc.oneof(fc.integer({ min: 0, max: 3 * day }), fc.integer({ min: 0, max: 30 * day })), {
      freq: 8,
      nil: undefined,
    }),
    nanos: fc.constantFrom(0, 0, 1, 999_999, 1_000_000),
  }),
  { minLength: 6, maxLength: 16 },
);
const scene = fc
  .record({
    cases,
    together: fc.array(fc.nat(15), { maxLength: 6 }),
    upTo: fc.constantFrom(undefined, 1, 2, 4),
    asOf: fc.constantFrom('2026-12-01', '2026-02-20'),
  })
  .map(({ cases: given, together, ...rest }) => {
    const end = given[0]!.opened + (given[0]!.took ?? 0);
    const at = (each: Given, place: number): Given =>
      together.includes(place) && each.opened <= end ? { ...each, took: end - each.opened } : each;
    return { ...rest, given: given.map(at) };
  });

test('the first few by the second event are the same however they are read, and those that are first by hand', async () => {
  let dropped = 0;
  for (const { given, upTo, asOf } of fc.sample(scene, { numRuns: 24, seed: 7 })) {
    const { objectives } = await reportOf(house(given, upTo, asOf));
    const told = (id: string) =>
      objectives
        .find(each => each.id === id)!
        .periods.map(({ id: period, verdict, status, actual, atWorst, target, detail }) => {
          return { period, verdict, status, actual, atWorst, target: target?.value, detail };
        });
    for (const kind of ['within', 'mean'])
      for (const way of ['own', 'log', 'other', 'desks'])
        expect([way, told(`${way}-${kind}`)]).toEqual([way, told(`column-${kind}`)]);
    const now = Math.min(Date.parse(`${asOf}T23:59:59.999Z`), Date.UTC(2027, 0, 1));
    for (const { period, actual, detail } of told('days')) {
      const ended = given
        .map((each, row) => ({ ...each, row, done: each.opened + (each.took ?? Number.NaN) }))
        .filter(({ done }) => stamp(Number.isNaN(done) ? 0 : done).startsWith(period) && !Number.isNaN(done))
        .filter(({ done }) => base + done * 60_000 <= now)
        .sort((a, b) => a.done - b.done || a.nanos - b.nanos || a.row - b.row);
      const first = ended.slice(0, upTo);
      dropped += ended.length - first.length;
      // Up to the end of the day after the one on which it was opened.
      const kept = first.filter(each => each.done < (Math.floor(each.opened / day) + 2) * day);
      const [own] = detail?.kind === 'speed' ? [detail] : [];
      expect([period, own?.items ?? 0, own?.answeredWithin ?? 0]).toEqual([
        period,
        first.length,
        kept.length,
      ]);
      expect(actual === undefined).toBe(first.length === 0);
    }
  }
  expect(dropped).toBeGreaterThan(20);
});

test('a lead that was never handed off takes no place among the first that were followed up', async () => {
  const within = (limit: string) =>
    promise({
      id: limit === '24 hours' ? 'hours' : 'days',
      indicator: {
        speed: 'leads',
        at: 'first_follow_up_at',
        upTo: 2,
        clock: 'wall',
        statistic: { within: limit },
      },
      target: { atLeast: '50%' },
    });
  const leads = [
    ['L1', '2026-01-02T00:00', '', '2026-01-03T10:00', '', '', ''],
    ['L2', '2026-01-02T00:00', '2026-01-04T10:00', '2026-01-05T02:00', '', '', ''],
    ['L3', '2026-01-02T00:00', '2026-01-04T10:00', '2026-01-07T12:00', '', '', ''],
  ];
  const { objectives } = await reportOf({
    objectives: [within('24 hours'), within('1 calendar day')],
    datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv' } },
    files: {
      'metrics/leads.csv': csv(
        'id,created_at,handed_off_at,first_follow_up_at,connected_at,accepted_at,rejected_at',
        leads,
      ),
      'metrics/coverage.csv': csv('dataset,from,through', [['leads', '2026-01-01', '2026-12-31']]),
    },
    asOf: '2026-02-10',
  });
  expect(objectives.map(({ periods: [january] }) => january?.actual?.value)).toEqual(['0.5', '0.5']);
});
