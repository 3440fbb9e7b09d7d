import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/core/ground/calendar/instant.ts';
import type { Data, Lead } from '../answer.ts';
import { days, factsAbout, judge, lead, onlyObjective, periodOf } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const all = days('2025-01-01', '2027-12-31');
const agreementWith = (fields: Raw, others: Raw = {}) =>
  agreementOf(
    document({
      objectives: [objective(fields)],
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
        incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
        checks: { kind: 'checks', file: 'metrics/checks.csv' },
      },
      ...others,
    }),
  );
const factsWith = (covered: Span | undefined) =>
  factsAbout(['leads', 'attempts', 'incidents', 'checks'], covered);
const speed = (statistic: unknown, target: Raw = { atMost: '2 hours' }) => ({
  indicator: { speed: 'leads', statistic, clock: 'wall' },
  target,
});
const share = (fields: Raw = {}) => ({
  indicator: { share: 'leads', at: 'handed_off_at', kept: { tier: 'A' } },
  target: { atLeast: '50%' },
  ...fields,
});
const depth = { indicator: { depth: 'leads', within: '1 day', automated: 'true' }, target: { atLeast: '2' } };
const available = (fields: Raw = {}) => ({
  indicator: { availability: 'incidents', ...fields },
  target: { atLeast: '99.9%' },
});
const checked = (fields: Raw = {}) => ({
  indicator: { availability: 'checks', ...fields },
  target: { atLeast: '99.9%' },
});
/** February 2026, closed. */
const february = (fields: Raw, leads: readonly Lead[] = [], covered: Span | 'none' = all) =>
  periodOf(
    '2026-02',
    agreementWith(fields),
    factsWith(covered === 'none' ? undefined : covered),
    { leads },
    '2026-06-30',
  );
const outcome = ({ verdict, actual }: { verdict?: unknown; actual?: { value: string } }) => [
  verdict,
  actual?.value,
];

describe('no lead in a month that is covered', () => {
  test('is a count of 0: a miss of a goal, and within a limit', () => {
    expect(outcome(february({}))).toEqual(['missed', '0']);
    expect(outcome(february({ target: { atLeast: '0' } }))).toEqual(['met', '0']);
    expect(outcome(february({ target: { above: '0' } }))).toEqual(['missed', '0']);
    expect(outcome(february({ target: { atMost: '3' } }))).toEqual(['met', '0']);
    expect(february({}).attainment).toBe('0');
    expect(february({ target: { atLeast: '0' } }).attainment).toBeUndefined();
  });

  test('leaves nothing due for a mean, a middle, a percentile, a share or a depth', () => {
    for (const statistic of ['mean', 'median', { percentile: '90' }]) {
      expect(outcome(february(speed(statistic)))).toEqual(['not-due', undefined]);
    }
    expect(outcome(february(speed({ within: '8 hours' }, { atLeast: '95%' })))).toEqual([
      'not-due',
      undefined,
    ]);
    expect(outcome(february(share()))).toEqual(['not-due', undefined]);
    expect(outcome(february(depth))).toEqual(['not-due', undefined]);
  });

  test('and no incident is 100 %, while no check says nothing', () => {
    expect(outcome(february(available()))).toEqual(['met', '1']);
    expect(outcome(february(checked()))).toEqual(['no-data', undefined]);
    expect(outcome(february(checked({ method: 'mean-of-intervals', missing: 'full' })))).toEqual([
      'met',
      '1',
    ]);
    expect(outcome(february(checked({ method: 'mean-of-intervals', missing: 'dropped' })))).toEqual([
      'no-data',
      undefined,
    ]);
  });

  test('neither ends nor lengthens a run where nothing was due', () => {
    const run = (...leads: readonly Lead[]) =>
      onlyObjective(agreementWith(speed('mean')), factsWith(all), { leads }, '2026-04-30');
    const kept = run(
      lead('2026-01-05T10:00', 10),
      lead('2026-03-05T10:00', 10),
      lead('2026-04-05T10:00', 10),
    );
    expect(kept.periods.map(each => each.verdict)).toEqual(['met', 'not-due', 'met', undefined]);
    expect(kept.streak).toEqual({ verdict: 'met', length: 2 });
  });
});

describe('one lead', () => {
  const one = [lead('2026-02-10T10:00:00', 90)];
  const ninety = String(90 * 60_000);

  test('is its own mean, middle and every percentile', () => {
    for (const statistic of [
      'mean',
      'median',
      { percentile: '1' },
      { percentile: '90' },
      { percentile: '100' },
    ]) {
      expect(outcome(february(speed(statistic), one))).toEqual(['met', ninety]);
      expect(outcome(february(speed(statistic, { atMost: '89 minutes' }), one))).toEqual(['missed', ninety]);
    }
  });

  test('is a share of all or of nothing', () => {
    const within = (limit: string) => february(speed({ within: limit }, { atLeast: '95%' }), one);
    expect(outcome(within('90 minutes'))).toEqual(['met', '1']);
    expect(outcome(within('89 minutes'))).toEqual(['missed', '0']);
    const tier = (name: string) => february(share(), [lead('2026-02-10T10:00:00', 1, { tier: name })]);
    expect(outcome(tier('A'))).toEqual(['met', '1']);
    expect(outcome(tier('B'))).toEqual(['missed', '0']);
  });

  test('that nobody answered counts with its age at the cut-off, however late it is answered', () => {
    const late = [lead('2026-02-28T23:00:00', 60 * 24 * 40)];
    expect(outcome(february(speed('mean'), late))).toEqual(['missed', String(3 * 3_600_000)]);
    expect(outcome(february(speed('mean'), [lead('2026-02-28T23:00:00')]))).toEqual([
      'missed',
      String(3 * 3_600_000),
    ]);
  });

  test('that nobody tried to reach is a depth of 0, and one that was reached leaves nothing due', () => {
    expect(outcome(february(depth, [lead('2026-02-10T10:00:00')]))).toEqual(['missed', '0']);
    const reached = lead('2026-02-10T10:00:00');
    const times = { ...reached.times, connected_at: reached.times.handed_off_at! + 60_000 };
    expect(outcome(february(depth, [{ ...reached, times }]))).toEqual(['not-due', undefined]);
  });

  test('younger than the promise is pending in a running month, and nothing is due yet', () => {
    const young = periodOf(
      '2026-02',
      agreementWith(speed('mean')),
      factsWith(all),
      { leads: [lead('2026-02-10T10:00:00')] },
      '2026-02-10T11:00:00Z',
    );
    expect(young).toMatchObject({ phase: 'running', status: 'not-due', detail: { items: 0, pending: 1 } });
    expect(young.actual).toBeUndefined();
  });
});

describe('a month without data', () => {
  const good: Data = { leads: [lead('2026-02-10T10:00:00', 10, { tier: 'A' })] };
  const measures: readonly Raw[] = [
    { target: { atMost: '9' } },
    speed('mean'),
    speed({ percentile: '90' }),
    share(),
    available(),
  ];

  test('is no data for every measure, though rows of it would keep the promise, and has no figure', () => {
    for (const fields of measures) {
      expect(february(fields, good.leads).verdict).toBe('met');
      for (const covered of [
        days('2026-03-01', '2026-12-31'),
        days('2025-01-01', '2026-01-31'),
        days('2026-02-02', '2026-12-31'),
        days('2025-01-01', '2026-02-27'),
        'none' as const,
      ]) {
        const period = february(fields, good.leads, covered);
        expect(outcome(period)).toEqual(['no-data', undefined]);
        expect(period.attainment).toBeUndefined();
        expect(period.derivation).toBeUndefined();
      }
    }
  });

  test('of a goal that is reached by what is known is met, and shown as that or more', () => {
    for (const [covered, verdict] of [
      [days('2026-03-01', '2026-12-31'), 'no-data'],
      [days('2026-02-11', '2026-12-31'), 'no-data'],
      [days('2026-02-02', '2026-12-31'), 'met'],
      [days('2025-01-01', '2026-02-27'), 'met'],
    ] as const) {
      const period = february({ target: { atLeast: '1' } }, good.leads, covered);
      expect(period.verdict).toBe(verdict);
      expect(period.actual).toEqual(
        verdict === 'met' ? { value: '1', unit: { kind: 'count', of: 'leads' }, bound: 'orMore' } : undefined,
      );
      expect(period.missingData?.map(each => each.dataset)).toEqual(['leads']);
    }
    expect(february({ target: { atMost: '0' } }, good.leads, days('2026-02-02', '2026-12-31')).verdict).toBe(
      'missed',
    );
  });

  test('stays without data under an agreed exclusion that covers part of it', () => {
    const facts = { ...factsWith(days('2026-03-01', '2026-12-31')) };
    const span = days('2026-02-01', '2026-02-07');
    const excused = {
      row: 1,
      at: span.start,
      kind: 'exclusion',
      objective: '',
      span,
      effect: 'excuse',
      by: 'sales',
      agreedBy: ['marketing'],
      clause: '',
      value: '',
      note: 'Storm',
    } as const;
    const report = judge(agreementWith({}), { ...facts, events: [excused] }, {}, '2026-03-31').report;
    expect(report.objectives[0]?.periods.map(each => each.verdict)).toEqual(['no-data', 'no-data', 'missed']);
  });

  test('after two others ends a run, lengthens it as a miss, or is passed over, as stated', () => {
    const run = (leads: readonly Lead[], noData?: string) => {
      const agreement = agreementWith({ target: { atLeast: '1' }, ...(noData && { noData }) });
      return onlyObjective(agreement, factsWith(days('2026-01-01', '2026-02-28')), { leads }, '2026-03-31');
    };
    const kept = [lead('2026-01-10T10:00:00'), lead('2026-02-10T10:00:00')];
    expect([run(kept), run(kept, 'missed'), run(kept, 'ignored')].map(each => each.streak)).toEqual([
      { verdict: 'no-data', length: 1 },
      { verdict: 'missed', length: 1 },
      { verdict: 'met', length: 2 },
    ]);
    expect([run([]), run([], 'missed'), run([], 'ignored')].map(each => each.streak)).toEqual([
      { verdict: 'no-data', length: 1 },
      { verdict: 'missed', length: 3 },
      { verdict: 'missed', length: 2 },
    ]);
    for (const noData of [undefined, 'missed', 'ignored']) {
      expect(run(kept, noData).tally).toEqual({ met: 2, missed: 0, excused: 0, 'no-data': 1, 'not-due': 0 });
    }
  });

  test('in the middle does the same, and is met in no reading', () => {
    // A mean of days that had checks on none of the days of February.
    const dayOf = (date: string, good: number) => ({ at: Date.parse(`${date}T12:00:00Z`), good, total: 10 });
    const dates = (month: string, count: number) =>
      Array.from({ length: count }, (_, day) => `2026-${month}-${String(day + 1).padStart(2, '0')}`);
    const run = (march: number, noData?: string) => {
      const checks = [
        ...dates('01', 31).map(date => dayOf(date, 10)),
        ...dates('03', 31).map(date => dayOf(date, march)),
      ];
      const fields = { ...checked({ method: 'mean-of-intervals' }), ...(noData && { noData }) };
      return onlyObjective(agreementWith(fields), factsWith(all), { checks }, '2026-03-31');
    };
    for (const noData of [undefined, 'missed', 'ignored']) {
      expect(run(10, noData).periods.map(outcome)).toEqual([
        ['met', '1'],
        ['no-data', undefined],
        ['met', '1'],
      ]);
    }
    const streaks = (march: number) =>
      [run(march), run(march, 'missed'), run(march, 'ignored')].map(({ streak }) => streak);
    expect(streaks(10)).toEqual([
      { verdict: 'met', length: 1 },
      { verdict: 'met', length: 1 },
      { verdict: 'met', length: 2 },
    ]);
    expect(streaks(9)).toEqual([
      { verdict: 'missed', length: 1 },
      { verdict: 'missed', length: 2 },
      { verdict: 'missed', length: 1 },
    ]);
  });
});

describe('data that ends inside a month', () => {
  test('leaves that month without data once it is closed, and the months before it as they are', () => {
    const leads = ['01-10', '01-11', '02-10', '03-10'].map(each => lead(`2026-${each}T10:00:00`, 10));
    const { periods } = onlyObjective(
      agreementWith({ target: { atLeast: '2' } }),
      factsWith(days('2026-01-01', '2026-02-14')),
      { leads },
      '2026-03-20',
    );
    expect(periods.map(each => [each.verdict ?? each.status, each.actual?.value, each.measuredTo])).toEqual([
      ['met', '2', '2026-02-01T00:00:00Z'],
      ['no-data', undefined, '2026-02-15T00:00:00Z'],
      ['no-data', undefined, '2026-03-01T00:00:00Z'],
    ]);
  });

  test('keeps a month from being met while one may wait, until the data reaches its cut-off, to the millisecond', () => {
    const leads = [lead('2026-02-28T23:30:00', 170), lead('2026-02-10T10:00:00', 10)];
    const through = (end: string, first = leads) =>
      february(speed('mean'), first, { start: all.start, end: Date.parse(end) }).verdict;
    expect(through('2026-03-01T01:59:59.999Z')).toBe('no-data');
    expect(through('2026-03-01T02:00:00.000Z')).toBe('met');
    expect(through('2026-03-01T00:00:00.000Z', leads.slice(1))).toBe('met');
    expect(through('2026-02-28T23:59:59.999Z', leads.slice(1))).toBe('no-data');
  });

  test('keeps no month from being missed that is so by what is known', () => {
    const slow = [lead('2026-02-10T10:00:00', 300), lead('2026-02-27T10:00:00')];
    const { verdict, actual } = february(speed('mean'), slow, days('2025-01-01', '2026-02-28'));
    expect(verdict).toBe('missed');
    expect(actual).toMatchObject({ value: String(21.5 * 3_600_000), bound: 'orMore' });
  });

  test('is bridged only where the agreement says what missing time counts as', () => {
    const half = days('2026-01-01', '2026-02-14');
    expect(outcome(february(available(), [], half))).toEqual(['no-data', undefined]);
    expect(outcome(february(available({ missing: 'full' }), [], half))).toEqual(['met', '1']);
    const dropped = february(available({ missing: 'dropped' }), [], half);
    expect(outcome(dropped)).toEqual(['met', '1']);
    expect(dropped.detail).toMatchObject({ available: { value: String(14 * 86_400_000) } });
    // Not a moment of the month is covered.
    for (const missing of ['full', 'dropped']) {
      expect(outcome(february(available({ missing }), [], days('2026-01-01', '2026-01-31')))).toEqual([
        'no-data',
        undefined,
      ]);
    }
  });
});

test('before the first period nothing is asked of the data', () => {
  for (const fields of [available(), depth, share(), speed('mean')]) {
    const { plan } = judge(agreementWith(fields), factsWith(all), {}, '2025-12-31T00:00:00Z');
    expect([...plan.questions.keys()]).toEqual([]);
  }
});
