import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import { exact } from '../../../../src/core/ground/exact.ts';
import type { PeriodReport } from '../../../../src/core/report.ts';
import { factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';
import { type Row, rowsOf } from './delivery-sample.ts';

/** A day of June 2026, or after it, at ten o’clock. */
const dayOf = (day: number) => new Date(Date.UTC(2026, 5, day)).toISOString().slice(0, 10);
const timeOf = (day: number) => `${dayOf(day)}T10:00`;
const first = Date.UTC(2026, 5, 1);
const spanOfDays = (from: number, long: number): Span => ({
  start: first + (from - 1) * 86_400_000,
  end: first + (from - 1 + long) * 86_400_000,
});

const schedule = { every: 'FREQ=WEEKLY;BYDAY=MO,TH', at: '12:00' };
const measures: readonly Raw[] = [
  { schedule },
  { schedule, grace: '1 day' },
  { schedule, grace: '2 days', quantity: '2' },
  { schedule, grace: '1 day', notBefore: '24 hours' },
  { schedule, quantity: '2', requires: ['in-full'] },
  { schedule, grace: '1 day', places: { north: '2', south: '1' } },
  { perPeriod: { north: '16', south: '12' } },
  { perPeriod: { north: '16', south: '12' }, whole: 'true' },
  { perPeriod: { north: '15' }, grace: '2 days' },
  { after: { dataset: 'cases', event: 'opened_at', within: '3 days' } },
];

type Came = {
  readonly day: number;
  readonly due: number | undefined;
  readonly place: string;
  readonly units: number;
};
const came = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 34 }),
    due: fc.option(fc.constantFrom(1, 4, 8, 11, 15, 18, 22, 25, 29), { nil: undefined, freq: 2 }),
    place: fc.constantFrom('north', 'north', 'south'),
    units: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 14 },
);
/** What is mostly there: something on or near each of the days. */
const regular = fc
  .tuple(
    fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 9, maxLength: 9 }),
    fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }),
    came,
  )
  .map(([shifts, whether, more]): readonly Came[] => [
    ...[1, 4, 8, 11, 15, 18, 22, 25, 29].flatMap((due, place): Came[] =>
      whether[place] === 0
        ? []
        : ['north', 'south'].map(at => ({
            day: Math.max(1, due + (whether[place]! > 4 ? 0 : shifts[place]!)),
            due: undefined,
            place: at,
            units: 2,
          })),
    ),
    ...(whether[0]! > 6 ? more : []),
  ]);

const holes = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 })).map(each => [each]),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 33 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 3,
  }),
  fc.integer({ min: 5, max: 33 }).map(from => [[from, 90]] as [number, number][]),
);

function june(
  indicator: Raw,
  target: string,
  list: readonly Came[],
  hidden: readonly Span[],
  asking: readonly number[],
): PeriodReport {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-06-01', to: '2026-06-30' },
      datasets: {
        deliveries: { kind: 'deliveries', file: 'metrics/deliveries.csv' },
        cases: { kind: 'records', file: 'metrics/cases.csv', times: { opened_at: 'iso' } },
      },
      objectives: [
        objective({ indicator: { delivery: 'deliveries', ...indicator }, target: { atLeast: target } }),
      ],
    }),
  );
  const rows = list.map(
    ({ day, due, place, units }): Row => ({
      place,
      arrived: timeOf(day),
      quantity: String(units),
      for: `C${day - units}`,
      ...(due !== undefined && { due: dayOf(due) }),
    }),
  );
  const days = Array.from({ length: 150 }, (_, place) => spanOfDays(place - 29, 1));
  const isHidden = ({ start }: Span) => hidden.some(each => start >= each.start && start < each.end);
  const covered = days.filter(each => !isHidden(each));
  const cases = asking.map(day => ({
    texts: { id: `C${day}` },
    times: { opened_at: { start: Date.parse(`${timeOf(day)}Z`), end: Date.parse(`${timeOf(day)}Z`) } },
  }));
  return judge(
    agreement,
    factsAbout(['deliveries', 'cases'], covered),
    { rows: { deliveries: rowsOf(rows), cases } },
    '2026-08-31',
  ).report.objectives[0]!.periods[0]!;
}

const isIn = (spans: readonly Span[], day: number) => {
  const at = Date.parse(`${timeOf(day)}Z`);
  return spans.some(({ start, end }) => at >= start && at < end);
};

test('a verdict on deliveries in spite of a hole holds whatever came in it, and its figure lies in the range shown', () => {
  const verdicts = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...measures),
      fc.constantFrom('50%', '70%', '90%', '100%'),
      regular,
      holes,
      fc.array(came, { minLength: 5, maxLength: 5 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 29 }), { maxLength: 5 }),
      (indicator, target, list, hidden, others, asking) => {
        const spans = hidden.map(([from, long]) => spanOfDays(from, long));
        const seen = list.filter(each => !isIn(spans, each.day));
        const asked = asking.filter(day => !isIn(spans, day));
        const period = june(indicator, target, seen, spans, asked);
        const way = Object.keys(indicator)[0]!;
        const key = `${way} ${period.verdict}${period.atWorst ? ' in a range' : ''}`;
        verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
        if (period.verdict === 'no-data') return;
        // What the file says of the hidden time counts for nothing.
        expect(june(indicator, target, list, spans, asking).actual).toEqual(period.actual);
        for (const more of [[], ...others]) {
          const world = [...seen, ...more.filter(each => isIn(spans, each.day))];
          const later = asking.filter(day => isIn(spans, day));
          const whole = june(indicator, target, world, [], more.length % 2 ? asked : [...asked, ...later]);
          expect(whole.verdict).toBe(period.verdict);
          if (!period.actual || !whole.actual) continue;
          const ends = [period.actual, period.atWorst ?? period.actual].map(({ value }) => exact(value));
          const figure = exact(whole.actual.value);
          expect([figure.lte(ends[0]!), figure.gte(ends[1]!)]).toEqual([true, true]);
        }
      },
    ),
    { numRuns: 300 },
  );
  // A hole may hide all units that a period lacks, so that none is known to be missed.
  const found = {
    schedule: ['met', 'met in a range', 'missed in a range', 'no-data'],
    perPeriod: ['met', 'met in a range', 'no-data'],
    after: ['no-data'],
  };
  for (const [way, all] of Object.entries(found))
    for (const verdict of all) expect([way, verdict, verdicts.has(`${way} ${verdict}`)]).toContain(true);
}, 180_000);
