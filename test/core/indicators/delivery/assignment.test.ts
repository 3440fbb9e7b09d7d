import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exclusion } from '../../judge-sample.ts';
import { type Given, judgeDeliveries, outcomes, type Row } from './delivery-sample.ts';

const mondays = { every: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-01-05' };
const crates = { schedule: mondays, quantity: '10' };
const asOf = '2026-12-31';

/** The days that were due up to a day, each with what became of it. */
function dueUpTo(day: string, given: Partial<Given> & Pick<Given, 'rows'>): string[] {
  const { report } = judgeDeliveries({ indicator: { schedule: mondays }, asOf, ...given });
  return report.objectives[0]!.periods.flatMap(outcomes).filter(each => each.slice(0, 10) <= day);
}

const arrivedOn = (...days: readonly string[]): Row[] => days.map(arrived => ({ arrived }));
const brought = (arrived: string, quantity: string, place?: string): Row => ({
  arrived,
  quantity,
  ...(place && { place }),
});

describe('a report that does not say which day it is for', () => {
  test('is not missed if it comes a day early', () => {
    expect(
      dueUpTo('2026-01-19', { rows: arrivedOn('2026-01-04', '2026-01-11', '2026-01-18T23:00') }),
    ).toEqual(['2026-01-05 kept', '2026-01-12 kept', '2026-01-19 kept']);
  });

  test('is late for the day before it, however near the next one is', () => {
    expect(dueUpTo('2026-01-12', { rows: arrivedOn('2026-01-11', '2026-01-18') })).toEqual([
      '2026-01-05 missed: on-time',
      '2026-01-12 missed: on-time',
    ]);
  });

  test('makes up for an older one, once what came later is there', () => {
    const rows = arrivedOn('2026-01-12', '2026-01-14', '2026-01-19');
    const given = { rows, indicator: { schedule: mondays, requires: ['on-time'] } };
    expect(dueUpTo('2026-01-19', given)).toEqual([
      '2026-01-05 missed: on-time',
      '2026-01-12 kept',
      '2026-01-19 kept',
    ]);
  });

  test('is left over where nothing is missing and the next day is no nearer than the one before', () => {
    const { findings } = judgeDeliveries({
      indicator: { schedule: { ...mondays, every: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' } },
      rows: arrivedOn('2026-01-05', '2026-01-12'),
      asOf,
    });
    expect(findings.map(each => [each.severity, each.place, each.message, each.fix])).toEqual([
      [
        'warning',
        { kind: 'dataset', row: 2, column: 'delivered_at' },
        'Unexpected delivery of `2026-01-12` without `due_on` when nothing was missing, and not nearer to `2026-01-19` than to the day before it, expected the day it is for',
        'Say it in `due_on`; until then it fulfils nothing',
      ],
    ]);
  });

  test('is told where it is taken as late, although it is nearer to the next day', () => {
    const rows = arrivedOn('2026-01-12', '2026-01-18');
    expect(dueUpTo('2026-01-19', { rows })).toEqual([
      '2026-01-05 missed: on-time',
      '2026-01-12 kept',
      '2026-01-19 missed: on-time',
    ]);
    const { findings } = judgeDeliveries({ indicator: { schedule: mondays }, rows, asOf });
    expect(findings.map(each => [each.message, each.fix])).toEqual([
      [
        'Unexpected delivery of `2026-01-18` without `due_on`, which is nearer to `2026-01-19` than to `2026-01-05`, where something was still missing, expected the day it is for',
        'Say it in `due_on`; until then it is for `2026-01-05`',
      ],
    ]);
    const said = [rows[0]!, { ...rows[1]!, due: '2026-01-19' }];
    expect(dueUpTo('2026-01-19', { rows: said }).at(-1)).toBe('2026-01-19 kept');
    expect(judgeDeliveries({ indicator: { schedule: mondays }, rows: said, asOf }).findings).toEqual([]);
  });

  test('is for the first day, if it comes shortly before it, and for nothing if it comes long before', () => {
    expect(dueUpTo('2026-01-05', { rows: arrivedOn('2026-01-02') })).toEqual(['2026-01-05 kept']);
    expect(dueUpTo('2026-01-05', { rows: arrivedOn('2026-01-01') })).toEqual(['2026-01-05 missed: on-time']);
  });

  test('is not for a day that is left out', () => {
    const events = [exclusion('remove', { start: Date.parse('2026-01-12'), end: Date.parse('2026-01-13') })];
    const rows = arrivedOn('2026-01-05', '2026-01-18');
    const { report } = judgeDeliveries({ indicator: { schedule: mondays }, rows, asOf, events });
    const [january] = report.objectives[0]!.periods;
    expect(outcomes(january!).slice(1, 3)).toEqual([
      '2026-01-12 missed: on-time',
      '2026-01-19 missed: on-time',
    ]);
    expect(outcomes({ ...january!, detail: january!.afterExclusions!.detail! }).slice(0, 2)).toEqual([
      '2026-01-05 kept',
      '2026-01-19 kept',
    ]);
  });

  test('is taken for late where the data begins between two days, as the first of them may have been missing', () => {
    const late = arrivedOn('2026-01-09', '2026-01-16', '2026-01-23');
    const given = { indicator: { schedule: mondays }, rows: late, asOf, from: '2026-01-07' };
    expect(
      outcomes(
        judgeDeliveries({ ...given, objectiveFields: { period: 'week' } }).report.objectives[0]!.periods[2]!,
      ),
    ).toEqual(['2026-01-12 missed: on-time']);
  });
});

describe('units that do not say which day they are for', () => {
  test('add up until the day is complete, early ones as well', () => {
    const rows = [
      brought('2026-01-05', '6'),
      brought('2026-01-05', '4'),
      brought('2026-01-10', '5'),
      brought('2026-01-11', '5'),
    ];
    expect(dueUpTo('2026-01-12', { indicator: crates, rows })).toEqual([
      '2026-01-05 kept',
      '2026-01-12 kept',
    ]);
  });

  test('of one day are for one day where nothing else is missing', () => {
    const rows = [brought('2026-01-05T08:00', '10'), brought('2026-01-05T09:00', '3')];
    const { report, findings } = judgeDeliveries({ indicator: crates, rows, asOf });
    expect(findings).toEqual([]);
    expect(report.objectives[0]!.periods[0]!.detail).toMatchObject({
      occurrences: [{ dueOn: '2026-01-05', units: { due: '10', delivered: '13' } }, {}, {}, {}],
    });
  });

  test('of one day are taken in the order of their times, whatever that of the file', () => {
    const rows = [brought('2026-01-12T10:00', '4'), brought('2026-01-12T09:00', '10')];
    const { report } = judgeDeliveries({ indicator: crates, rows, asOf });
    expect(report.objectives[0]!.periods[0]!.detail).toMatchObject({
      occurrences: [{ units: { delivered: '4' } }, { units: { delivered: '10' } }, {}, {}],
    });
  });

  test('are for a day of their own place', () => {
    const indicator = { schedule: mondays, places: { north: '10', south: '10' } };
    const rows = [
      brought('2026-01-05', '10', 'north'),
      brought('2026-01-11', '10', 'north'),
      brought('2026-01-11', '10', 'south'),
      brought('2026-01-12', '10', 'south'),
    ];
    expect(dueUpTo('2026-01-12', { indicator, rows })).toEqual([
      '2026-01-05 north kept',
      '2026-01-05 south missed: on-time',
      '2026-01-12 north kept',
      '2026-01-12 south kept',
    ]);
  });

  test('at a place that nobody named are for the day that waits for them', () => {
    const indicator = { schedule: mondays, places: { north: '10', south: '10' } };
    const rows = [brought('2026-01-05', '10', 'north'), brought('2026-01-05', '10', 'east')];
    expect(dueUpTo('2026-01-05', { indicator, rows })).toEqual([
      '2026-01-05 north kept',
      '2026-01-05 south missed: on-time in-full at-place',
    ]);
  });
});

const weeks = 30;
const dayAfter = (week: number, days: number) =>
  new Date(Date.parse('2026-01-05') + (week * 7 + days) * 86_400_000).toISOString().slice(0, 10);

describe('whatever comes', () => {
  test('a supplier who is always three to five days late is never told on time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 3, max: 5 }), { minLength: weeks, maxLength: weeks }),
        lateness => {
          const rows = arrivedOn(...lateness.map((days, week) => dayAfter(week, days)));
          expect(dueUpTo(dayAfter(weeks - 1, 0), { rows }).filter(each => each.endsWith('kept'))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a supplier who is always up to three days early is always told on time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: weeks, maxLength: weeks }),
        earliness => {
          const rows = arrivedOn(...earliness.map((days, week) => dayAfter(week, -days)));
          expect(dueUpTo(dayAfter(weeks - 1, 0), { rows }).filter(each => !each.endsWith('kept'))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  const arrival = fc.record({
    day: fc.integer({ min: -3, max: 40 }),
    units: fc.integer({ min: 1, max: 12 }),
    named: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 4, nil: undefined }),
  });
  const rowOf = (
    { day, units, named }: { day: number; units: number; named: number | undefined },
    place: number,
  ): Row => ({
    arrived: `${dayAfter(0, day)}T${String(8 + (place % 12)).padStart(2, '0')}:00`,
    quantity: String(units),
    ...(named !== undefined && { due: dayAfter(named, 0) }),
  });
  /** The rows that came for each day, as their arrivals. */
  const taken = (rows: readonly Row[]) => {
    const { report } = judgeDeliveries({
      indicator: crates,
      rows,
      asOf,
      objectiveFields: { settle: '60 days' },
    });
    const all = report.objectives[0]!.periods.flatMap(({ detail }) =>
      detail?.kind === 'deliveries' ? detail.occurrences : [],
    );
    return new Map(
      all.flatMap(each =>
        each.rows.map(row => [`${rows[row - 1]!.arrived} ${rows[row - 1]!.quantity}`, each.dueOn]),
      ),
    );
  };

  test('the order of the file does not matter', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 12 }), given => {
        const rows = given.map(rowOf);
        fc.pre(new Set(rows.map(row => row.arrived)).size === rows.length);
        expect([...taken(rows.toReversed())].sort()).toEqual([...taken(rows)].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('what is assigned is never assigned anew by what comes later', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 12 }), fc.nat(12), (given, count) => {
        const rows = given
          .map(rowOf)
          .toSorted((a, b) => (a.arrived! < b.arrived! ? -1 : a.arrived! > b.arrived! ? 1 : 0));
        fc.pre(new Set(rows.map(row => row.arrived)).size === rows.length);
        const all = taken(rows);
        for (const [row, day] of taken(rows.slice(0, count))) expect(all.get(row)).toBe(day);
      }),
      { numRuns: 60 },
    );
  });
});
