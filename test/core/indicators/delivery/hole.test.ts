import { expect, test } from 'vitest';
import { factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';
import { deliveriesOf, outcomes } from './delivery-sample.ts';

const time = (day: string) => ({
  start: Date.parse(`${day}T10:00:00Z`),
  end: Date.parse(`${day}T10:00:00Z`),
});

type Known = readonly [from: string, before: string];

/** Weekly deliveries from 1 June 2026 on, a Monday, that came on some days; nothing is known of the days between two spans. */
function reportOf(came: readonly string[], spans: readonly Known[], fields: Raw = {}) {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-06-01' },
      datasets: { deliveries: { kind: 'deliveries', file: 'metrics/deliveries.csv' } },
      objectives: [
        objective({
          indicator: { delivery: 'deliveries', schedule: { every: 'FREQ=WEEKLY;BYDAY=MO' }, grace: '1 day' },
          target: { atLeast: '100%' },
        }),
      ],
      ...fields,
    }),
  );
  const covered = spans.map(([from, before]) => ({ start: Date.parse(from), end: Date.parse(before) }));
  const rows = came.map((day, place) => ({ texts: { id: `D${place}` }, times: { delivered_at: time(day) } }));
  return judge(agreement, factsAbout(['deliveries'], covered), { rows: { deliveries: rows } }, '2026-08-31')
    .report;
}

/** June and July of it. */
function periodsOf(came: readonly string[], spans: readonly Known[]) {
  return reportOf(came, spans).objectives[0]!.periods.slice(0, 2);
}

const mondays = ['06-01', '06-08', '06-15', '06-22', '06-29', '07-06', '07-13', '07-20', '07-27'].map(
  day => `2026-${day}`,
);

test('a hole in one month leaves the next one as it is: what it hides is asked for by nothing that comes later', () => {
  // The one of 2 July is late for 29 June, the one of 4 July early for the 6th; nobody knows of 22 June.
  const came = ['06-01', '06-08', '06-15', '07-02', '07-04', '07-13', '07-20', '07-27'].map(
    day => `2026-${day}`,
  );
  const [june, july] = periodsOf(came, [
    ['2026-06-01', '2026-06-20'],
    ['2026-07-01', '2026-08-31'],
  ]);
  expect([june?.verdict, july?.verdict, july?.actual?.value]).toEqual(['no-data', 'met', '1']);
  expect(june?.missingData).toEqual([
    {
      dataset: 'deliveries',
      from: '2026-06-20T00:00:00Z',
      until: '2026-07-01T00:00:00Z',
      file: 'slas/sample/metrics/coverage.csv',
      before: 2,
      after: 3,
    },
  ]);
});

test('what a hole may hide of a Monday is said to be unknown, and the others as they are', () => {
  const june = (came: readonly number[], hole: readonly [string, string]) =>
    periodsOf(
      came.map(day => `2026-06-${String(day).padStart(2, '0')}`),
      [
        ['2026-06-01', hole[0]],
        [hole[1], '2026-08-31'],
      ],
    )[0]!;
  const open = june([8, 22, 29], ['2026-06-15', '2026-06-18']);
  expect([open.verdict, open.atWorst?.value, open.actual?.value]).toEqual(['missed', '0.6', '0.8']);
  expect(deliveriesOf(open.detail)).toMatchObject({ kept: 3, missed: 1, pending: 1 });
  expect(outcomes(open)).toEqual([
    '2026-06-01 missed: on-time',
    '2026-06-08 kept',
    '2026-06-15 pending',
    '2026-06-22 kept',
    '2026-06-29 kept',
  ]);
  expect(open.derivation?.steps.map(({ name, value }) => [name, value.value])).toEqual([
    ['deliveries-kept', '4'],
    ['deliveries-due', '5'],
    ['deliveries-share', '0.8'],
    ['undecided', '1'],
  ]);
  // On a Monday it may be for that alone; before it, it may be late for one that did not come in the hole.
  expect(outcomes(june([1, 8, 15, 21, 29], ['2026-06-15', '2026-06-18']))).toEqual([
    '2026-06-01 kept',
    '2026-06-08 kept',
    '2026-06-15 pending',
    '2026-06-22 pending',
    '2026-06-29 kept',
  ]);
});

test('what came in a hole counts for nothing', () => {
  const [june] = periodsOf(
    [...mondays, '2026-06-17'],
    [
      ['2026-06-01', '2026-06-15'],
      ['2026-06-18', '2026-08-31'],
    ],
  );
  expect(outcomes(june!)[2]).toBe('2026-06-15 pending');
});

test('lateness that a hole may have ended earns no credit in it or after it', () => {
  const days = (from: string, until: string) => {
    const came = ['2026-06-01', '2026-06-18', ...mondays.slice(2)];
    const credit = { each: { late: '1 day', clock: 'wall' }, amount: '10 USD' };
    const { credits } = reportOf(
      came,
      [
        ['2026-06-01', from],
        [until, '2026-08-31'],
      ],
      { remedies: [{ id: 'late', text: 'Late deliveries are credited.', credit }] },
    );
    return credits?.map(each => [each.period, each.misses[0]?.units?.count, each.due?.value]);
  };
  // Due at the end of 8 June, and come on 18 June at ten.
  expect(days('2026-08-30', '2026-08-31')).toEqual([['2026-06', 9, '90']]);
  expect(days('2026-06-13', '2026-06-14')).toEqual([['2026-06', 4, '40']]);
  expect(days('2026-06-26', '2026-06-28')).toEqual([['2026-06', 9, '90']]);
});

test('data that ends with the month is enough where nothing is still to come for it', () => {
  const through = (before: string, came = mondays) => {
    const [june] = periodsOf(came, [['2026-06-01', before]]);
    return [june?.verdict, june?.actual?.value, june?.atWorst?.value];
  };
  expect(through('2026-07-01')).toEqual(['met', '1', undefined]);
  // What was due on the 29th had come by then.
  expect(through('2026-06-30')).toEqual(['met', '1', undefined]);
  expect(through('2026-06-29')).toEqual(['no-data', undefined, undefined]);
  const late = mondays.filter(day => day !== '2026-06-29');
  // By the end of 30 June it was in time.
  expect(through('2026-07-01', late)).toEqual(['missed', '0.8', undefined]);
  expect(through('2026-06-30T23:59:59Z', late)).toEqual(['no-data', undefined, undefined]);
});
