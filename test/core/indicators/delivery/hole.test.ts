import { expect, test } from 'vitest';
import { complete, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective } from '../../sample-agreement.ts';

const time = (day: string) => ({
  start: Date.parse(`${day}T10:00:00Z`),
  end: Date.parse(`${day}T10:00:00Z`),
});

/** Weekly deliveries from 1 June 2026 on, a Monday, that came on some days; nothing is known of the days between two spans. */
function periodsOf(came: readonly string[], spans: readonly (readonly [from: string, before: string])[]) {
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
    }),
  );
  const covered = complete(
    ...spans.map(([from, before]) => ({ start: Date.parse(from), end: Date.parse(before) })),
  );
  const known = { file: 'slas/sample/metrics/deliveries.csv', rows: 0, first: undefined, last: undefined };
  const rows = came.map((day, place) => ({ texts: { id: `D${place}` }, times: { delivered_at: time(day) } }));
  return judge(
    agreement,
    { datasets: { deliveries: { ...known, covered } }, events: [], eventsFile: '' },
    { rows: { deliveries: rows } },
    '2026-08-31',
  ).report.objectives[0]!.periods.slice(0, 2);
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

test('data that ends with the month is enough where nothing is still to come for it', () => {
  const through = (before: string, came = mondays) => {
    const [june] = periodsOf(came, [['2026-06-01', before]]);
    return [june?.verdict, june?.actual?.value, june?.atWorst?.value];
  };
  expect(through('2026-07-01')).toEqual(['met', '1', undefined]);
  expect(through('2026-06-30')).toEqual(['no-data', undefined, undefined]);
  const late = mondays.filter(day => day !== '2026-06-29');
  // By the end of 30 June it was in time.
  expect(through('2026-07-01', late)).toEqual(['missed', '0.8', undefined]);
  expect(through('2026-06-30T23:59:59Z', late)).toEqual(['no-data', undefined, undefined]);
});
