import { describe, expect, test } from 'vitest';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { missingIntervals } from '../../../../src/core/indicators/availability/missing-intervals.ts';
import type { Check } from '../../answer.ts';
import { at, days, exclusion, factsAbout, onlyObjective } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const hour = 3_600_000;
const day = days('2026-05-06', '2026-05-06');

/** The hours of a day, of which some failed, some have no requests, and some have no row. */
function hours({ down = [], idle = [], without = [] }: Readonly<Record<string, readonly number[]>>): Check[] {
  return Array.from({ length: 24 }, (_, each): Check => {
    const total = idle.includes(each) ? 0 : 60;
    return { at: day.start + each * hour, good: down.includes(each) ? 0 : total, total };
  }).filter((_, each) => !without.includes(each));
}

function judged(
  checks: readonly Check[],
  indicator: Raw,
  {
    target = '90%',
    events = [],
    more = {},
  }: { target?: string; events?: readonly AgreementEvent[]; more?: Raw } = {},
) {
  const facts = factsAbout(['checks'], day, events);
  const agreement = agreementOf(
    document({
      effective: { from: '2026-05-06', to: '2026-05-06' },
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      objectives: [
        objective({
          indicator: { availability: 'checks', interval: '1 hour', ...indicator },
          target: { atLeast: target },
          period: 'day',
        }),
      ],
      ...more,
    }),
  );
  return onlyObjective(agreement, facts, { checks }, '2026-05-08').periods[0]!;
}
const shown = ({ verdict, actual, atWorst }: ReturnType<typeof judged>) => [
  verdict,
  actual?.value,
  atWorst?.value,
];

describe('an hour without a row', () => {
  const rule = { downtime: { errorRate: '50%' } };
  const seen = hours({ down: [10], without: [2, 3, 4, 5, 6] });

  test('is no data, available, or left out, as stated', () => {
    expect(shown(judged(seen, { ...rule, missing: 'no-data' }))).toEqual(['no-data', undefined, undefined]);
    expect(shown(judged(seen, rule))).toEqual(['no-data', undefined, undefined]);
    expect(shown(judged(seen, { ...rule, missing: 'full' }))).toEqual(['met', '23/24', undefined]);
    expect(shown(judged(seen, { ...rule, missing: 'dropped' }))).toEqual(['met', '18/19', undefined]);
    expect(judged(seen, rule).detail).toMatchObject({
      missing: {
        amount: { value: String(5 * hour) },
        from: '2026-05-06T02:00:00Z',
        between: { worst: { value: '0.75' }, best: { value: '23/24' } },
      },
    });
  });

  test('leaves the verdict that holds at best and at worst', () => {
    const at75 = judged(seen, rule, { target: '75%' });
    expect(shown(at75)).toEqual(['met', '23/24', '0.75']);
    expect(shown(judged(seen, rule, { target: '96%' }))).toEqual(['missed', '23/24', '0.75']);
  });

  test('is missing from a ratio of sums too, which cannot tell how many checks it had', () => {
    expect(shown(judged(seen, {}))).toEqual(['no-data', undefined, undefined]);
    expect(shown(judged(seen, { missing: 'dropped' }))).toEqual(['met', '18/19', undefined]);
    expect(shown(judged(hours({ down: [10] }), {}))).toEqual(['met', '23/24', undefined]);
  });

  test('ends a run, and joins its sides where it is left out', () => {
    const run = { downtime: { errorRate: '50%', intervals: '3' } };
    const broken = hours({ down: [9, 11, 12], without: [10] });
    expect(shown(judged(broken, { ...run, missing: 'full' }))).toEqual(['met', '1', undefined]);
    expect(shown(judged(broken, { ...run, missing: 'dropped' }))).toEqual(['missed', '20/23', undefined]);
    expect(shown(judged(broken, { ...run, missing: 'no-data' }, { target: '80%' }))).toEqual([
      'met',
      '1',
      '5/6',
    ]);
  });

  test('is not expected where time is left out, by the terms or by what the parties agreed', () => {
    const nights = [
      {
        id: 'nights',
        every: 'FREQ=DAILY',
        hours: '20:00-07:00',
        effect: 'remove',
        text: 'Out of hours.',
      },
    ];
    const open = hours({ down: [10], without: [0, 1, 2, 3, 4, 5, 6, 20, 21, 22, 23] });
    expect(shown(judged(open, rule, { more: { maintenance: nights } }))).toEqual(['met', '12/13', undefined]);
    const storm = { start: at('2026-05-06T02:00'), end: at('2026-05-06T07:00') };
    expect(shown(judged(seen, rule, { events: [exclusion('remove', storm)] }))).toEqual([
      'met',
      '23/24',
      undefined,
    ]);
  });
});

describe('an hour without requests', () => {
  test('is there: it is not down, and not missing', () => {
    const quiet = hours({ down: [10], idle: [2, 3, 4, 5, 6] });
    expect(shown(judged(quiet, { downtime: { errorRate: '50%' } }))).toEqual(['met', '23/24', undefined]);
    expect(shown(judged(quiet, {}))).toEqual(['met', '18/19', undefined]);
    expect(shown(judged(quiet, { method: 'mean-of-intervals' }))).toEqual(['met', '18/19', undefined]);
  });

  test('leaves nothing due where no hour has any', () => {
    const idle = Array.from({ length: 24 }, (_, each) => each);
    const none = judged(hours({ idle }), {});
    expect(none).toMatchObject({ verdict: 'not-due', detail: { empty: 24 } });
    expect(judged(hours({ idle, without: [3] }), {}).verdict).toBe('no-data');
  });
});

describe('which intervals are expected', () => {
  const of = (begun: readonly string[], intervalMs: number | undefined, first = '00:00', last = '06:00') =>
    missingIntervals(
      begun.map(each => at(`2026-05-06T${each}`)),
      {
        intervalMs,
        covered: [{ start: at(`2026-05-06T${first}`), end: at(`2026-05-06T${last}`) }],
        expectsNone: [],
      },
      Number.POSITIVE_INFINITY,
    ).map(({ start }) => new Date(start).toISOString().slice(11, 16));

  test('is told from the rows that are there, a little early or late', () => {
    expect(of(['00:00', '01:01', '02:00', '03:59', '05:00'], hour)).toEqual(['03:00']);
    expect(of(['00:20', '01:20', '04:20', '05:20'], hour)).toEqual(['02:20', '03:20']);
  });

  test('at the edges of what is known a whole one has to fit', () => {
    expect(of(['02:30', '03:30'], hour)).toEqual(['00:30', '01:30', '04:30']);
    expect(of([], 2 * hour)).toEqual(['00:00', '02:00', '04:00']);
  });

  test('a day that the clocks make an hour shorter is one', () => {
    const row = (text: string) => Date.parse(text);
    // Berlin: 29 March 2026 has 23 hours.
    const covered = { start: row('2026-03-27T00:00+01:00'), end: row('2026-03-30T00:00+02:00') };
    const rows = ['2026-03-27T00:00+01:00', '2026-03-28T00:00+01:00'].map(row);
    const none = { intervalMs: 24 * hour, covered: [covered], expectsNone: [] };
    expect(missingIntervals(rows, none, covered.end)).toHaveLength(1);
    expect(missingIntervals([...rows, row('2026-03-29T00:00+01:00')], none, covered.end)).toEqual([]);
  });

  test('where the terms do not say how long one is, it is a day, unless no rows lie that close', () => {
    const dates = (...list: string[]) =>
      missingIntervals(
        list.map(each => at(each)),
        { intervalMs: undefined, covered: [days('2026-05-01', '2026-05-28')], expectsNone: [] },
        Number.POSITIVE_INFINITY,
      ).length;
    expect(dates('2026-05-01', '2026-05-02', '2026-05-04')).toBe(25);
    expect(dates('2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22')).toBe(0);
    expect(dates('2026-05-01')).toBe(0);
  });
});
