import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue, missText, promiseText } from '../../../../src/language/index.ts';
import {
  type Fields,
  firstPeriod,
  promise,
  reportOf,
  rowsOf,
  runOn,
  yaml,
} from '../../../rules/small-agreement.ts';

const weekdays = (hours: string) =>
  Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map(day => [day, [hours]]));
/** The north has its holiday on Tuesday 13 January 2026; the south lies nine hours ahead and has it on Wednesday. */
const calendars = {
  desk: { zone: 'Etc/UTC', hours: weekdays('09:00-17:00') },
  'north-desk': { zone: 'Etc/UTC', hours: weekdays('09:00-17:00'), holidays: [{ date: '2026-01-13' }] },
  'south-desk': { zone: 'Asia/Tokyo', hours: weekdays('08:00-18:00'), holidays: [{ date: '2026-01-14' }] },
};
const byRegion = { column: 'region', calendars: { north: 'north-desk', south: 'south-desk' } };
const each = (within: unknown, fields: Fields = {}) => ({
  each: 'rows',
  at: 'at',
  clock: 'working',
  promise: { to: 'done', within },
  ...fields,
});

type Given = { readonly at: string; readonly done?: string; readonly region: string };

/** An agreement with the calendars, on rows with their region. */
function house(objectives: readonly Fields[], rows: readonly Given[], asOf = '2026-03-31') {
  const data = rowsOf({ times: ['done'], texts: ['region'], complete: ['2025-12-01', '2026-12-31'] }, rows);
  const files = { ...data.files, 'slas/calendars.yaml': yaml({ calendars }) };
  return { objectives, datasets: data.datasets, files, asOf };
}
const of = (indicator: Fields, fields: Fields = {}) =>
  promise({ indicator, target: { atLeast: '100%' }, ...fields });
const itemsOf = async (objective: Fields, rows: readonly Given[]) => {
  const { detail } = await firstPeriod(house([objective], rows));
  if (detail?.kind !== 'items') throw new Error('It has no items.');
  return detail;
};

test('the same time is kept where its desk had a holiday and missed where it worked, whatever the order of the rows', async () => {
  const north = { at: '2026-01-12T16:30', done: '2026-01-14T09:20', region: 'north' };
  const south = { ...north, region: 'south' };
  const objective = of(each('1 hour', { calendarBy: byRegion }));
  for (const [order, id] of [
    [[north, south], 'R-2'],
    [[south, north], 'R-1'],
  ] as const) {
    const { kept, missed, misses } = await itemsOf(objective, order);
    expect([kept, missed, misses.map(miss => [miss.id, miss.calendar])]).toEqual([
      1,
      1,
      [[id, 'south-desk']],
    ]);
  }
});

test('a miss is told with the calendar it was read by, and the promise with all of them', async () => {
  const rows = [{ at: '2026-01-12T16:30', done: '2026-01-14T10:00', region: 'north' }];
  const { misses } = await itemsOf(of(each('1 hour', { calendarBy: byRegion })), rows);
  const words = catalogue('en');
  expect(misses.map(miss => missText(words, miss, 'Etc/UTC'))).toEqual([
    'R-1, row 1: done within 1 h in working time, by the calendar north desk, 30 min late in working time',
  ]);
  expect(promiseText(words, misses[0]!.promise!)).toBe(
    'done within 1 h in working time, by the calendar of its region (north desk for north, south desk for south)',
  );
});

test('a condition that no calendar measures, or that has desks of its own, is not said to be read by one', async () => {
  const rows = [{ at: '2026-01-12T10:00', done: '2026-01-12T19:00', region: 'north' }];
  const to = { to: 'done', within: '1 hour' };
  for (const own of [{ clock: 'wall' }, { calendar: 'desk' }]) {
    const conditions = {
      all: [
        { ...to, ...own },
        { ...to, within: '90 working hours' },
      ],
    };
    const indicator = each('', { promise: conditions, calendarBy: byRegion });
    const { misses } = await itemsOf(of(indicator), rows);
    expect(misses.map(miss => miss.calendar)).toEqual([undefined]);
  }
});

test('a period is cut off once what begins at its end can no longer be in time by any of the calendars', async () => {
  const cutOff = async (calendarNames: Fields) => {
    const indicator = each('2 working days', { calendarBy: { column: 'region', calendars: calendarNames } });
    return (await firstPeriod(house([of(indicator)], []))).cutOff;
  };
  // 1 February 2026 is a Sunday; the south closes at 9:00 in UTC.
  expect(await cutOff({ south: 'south-desk' })).toBe('2026-02-03T09:00:00Z');
  expect(await cutOff({ south: 'south-desk', north: 'north-desk' })).toBe('2026-02-03T17:00:00Z');
  expect(await cutOff({ north: 'north-desk', south: 'south-desk' })).toBe('2026-02-03T17:00:00Z');
});

const limits = ['3 hours', '11 working hours', '1 working day', '2 working days', '1 calendar day'];
const anyRow = fc.record({
  at: fc.integer({ min: 0, max: 12 * 96 }),
  took: fc.option(fc.integer({ min: 0, max: 4 * 96 })),
  region: fc.constantFrom('north', 'south'),
});
const quarters = (n: number) => new Date(Date.UTC(2026, 0, 8) + n * 900_000).toISOString().slice(0, 16);

test.each(limits)(
  'within %s each region is judged as by a promise of its own in its own zone',
  async within => {
    const rows = fc.sample(anyRow, { numRuns: 150, seed: 20260113 }).map(({ at, took, region }) => ({
      at: quarters(at),
      ...(took !== null && { done: quarters(at + took) }),
      region,
    }));
    for (const received of [{}, ...(within.endsWith('day') ? [{ received: 'next-working-day' }] : [])]) {
      const whole = of(each(within, { ...received, calendarBy: byRegion }));
      const own = (region: string, zone: string) =>
        of(each(within, { ...received, where: { region: [region] }, calendar: `${region}-desk` }), {
          id: region,
          zone,
        });
      const objectives = [whole, own('north', 'Etc/UTC'), own('south', 'Asia/Tokyo')];
      const report = await reportOf(house(objectives, rows));
      const [all, ...parts] = report.objectives.map(({ periods }) => {
        const { detail } = periods[0]!;
        if (detail?.kind !== 'items') throw new Error('It has no items.');
        return detail;
      });
      const sum = (of: 'kept' | 'missed' | 'items') => parts.reduce((total, part) => total + part[of], 0);
      expect([all!.kept, all!.missed, all!.items]).toEqual([sum('kept'), sum('missed'), rows.length]);
      expect(all!.kept).toBeGreaterThan(10);
      expect(all!.missed).toBeGreaterThan(10);
      // What is not done is as late as its cut-off comes, which is another one for each promise.
      const late = parts.flatMap(part => part.misses.map(miss => [miss.row, miss.lateMs]));
      const first = Math.min(...parts.map(part => part.misses.at(-1)?.row ?? 0));
      for (const { row, lateMs } of all!.misses)
        if (row <= first && rows[row - 1]?.done) expect(late).toContainEqual([row, lateMs]);
    }
  },
);

test('rows in another order are judged the same', async () => {
  const row = anyRow.map(({ at, took, region }) => ({
    at: quarters(at),
    done: quarters(at + (took ?? 0)),
    region,
  }));
  const rows = fc.sample(row, { numRuns: 8, seed: 20260114 });
  const [shuffled = []] = fc.sample(
    fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    { numRuns: 1, seed: 20260115 },
  );
  expect(shuffled).not.toEqual(rows);
  const judged = async (order: readonly Given[]) => {
    const { kept, missed, misses } = await itemsOf(of(each('3 hours', { calendarBy: byRegion })), order);
    const told = misses.map(({ row, lateMs, calendar }) =>
      JSON.stringify([order[row - 1], lateMs, calendar]),
    );
    return { kept, missed, told: told.sort() };
  };
  expect(await judged(shuffled)).toEqual(await judged(rows));
});

test('a row whose value has no calendar is an error, once for each value with how many rows have it', async () => {
  const rows = ['east', 'north', 'east', '', 'east'].map(region => ({ at: '2026-01-12T10:00', region }));
  const { code, stdout } = await runOn(house([of(each('1 hour', { calendarBy: byRegion }))], rows), 'check');
  expect(code).toBe(1);
  expect(stdout).toContain(
    'Unexpected `east` in column `region`, for which `calendarBy` names no calendar, expected one of `north`, `south`; so are 2 more rows. Correct it, or name its calendar in `calendars`.',
  );
  expect(stdout).toContain(
    'Unexpected nothing in column `region`, for which `calendarBy` names no calendar, expected one of `north`, `south`. Correct it',
  );
});
