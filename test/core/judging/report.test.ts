import { describe, expect, test } from 'vitest';
import type { FunnelRow } from '../../../src/core/ground/question.ts';
import { days, factsOf, judge, lead, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const facts = factsOf(days('2025-01-01', '2026-12-31'));
const agreementWith = (fields: Raw, others: Raw = {}) =>
  agreementOf(document({ objectives: [objective(fields)], ...others }));
const months = (counts: readonly number[]) =>
  counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, day) =>
      lead(`2026-${String(index + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}T09:00:00`),
    ),
  );

test('a report says what the agreement says, and reaches as far as the data', () => {
  const raw = document({
    arrangement: 'stacked',
    effective: { from: '2026-01-01', to: '2026-12-31' },
    definitions: [{ id: 'q', term: 'qualified', meaning: 'Fits.', where: { tier: 'A' } }],
    remedies: [{ id: 'plan', objectives: ['qualified-leads'], text: 'A plan.' }],
    review: { every: 'quarter', noticeDays: '30' },
    renewal: { auto: 'false' },
  });
  const { report, findings } = judge(
    agreementOf(raw),
    factsOf(days('2026-01-01', '2026-02-28')),
    {},
    '2026-03-31',
  );
  expect(findings).toEqual([]);
  expect(report).toMatchObject({
    id: 'sample',
    file: 'slas/sample/agreement.mdx',
    arrangement: 'stacked',
    zone: 'UTC',
    currency: 'USD',
    effective: { from: '2026-01-01', to: '2026-12-31' },
    asOf: '2026-04-01T00:00:00Z',
    definitions: [{ id: 'q', term: 'qualified', meaning: 'Fits.' }],
    remedies: [{ id: 'plan', objectives: ['qualified-leads'], text: 'A plan.' }],
    termination: [{ id: 'notice', objectives: ['qualified-leads'], text: 'With 30 days of notice.' }],
    review: { every: 'quarter', noticeDays: 30, next: '2026-04-01' },
    renewal: { auto: false },
  });
  expect(report.parties[0]).toEqual({
    id: 'marketing',
    name: 'Marketing',
    goals: ['Grow'],
    needs: ['Data'],
    contacts: [{ role: 'Head of Team', reach: '#team' }],
  });
  expect(report.data[1]).toEqual({
    name: 'leads',
    kind: 'leads',
    file: 'slas/sample/metrics/leads.csv',
    rows: 0,
    from: '2026-01-01T00:00:00Z',
    through: '2026-03-01T00:00:00Z',
    stated: true,
  });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('a next review lies in the term', () => {
  const agreement = agreementWith(
    {},
    { effective: { from: '2026-02-15', to: '2026-09-30' }, review: { every: 'quarter' } },
  );
  const next = (asOf: string) => judge(agreement, facts, {}, asOf).report.review?.next;
  expect(next('2026-02-14')).toBeUndefined();
  expect(next('2026-02-15')).toBe('2026-04-01');
  expect(next('2026-06-30')).toBe('2026-07-01');
  expect(next('2026-07-01')).toBeUndefined();
  expect(next('2026-12-31')).toBeUndefined();
});

test('verdicts, tally and streak run over all closed periods', () => {
  const { tally, streak, periods } = onlyObjective(
    agreementWith({}),
    facts,
    { leads: months([3, 2, 4, 3]) },
    '2026-05-10',
  );
  expect(periods.map(each => each.verdict ?? each.status)).toEqual([
    'met',
    'missed',
    'met',
    'met',
    'off-track',
  ]);
  expect(tally).toEqual({ met: 3, missed: 1, excused: 0, 'no-data': 0, 'not-due': 0 });
  expect(streak).toEqual({ verdict: 'met', length: 2 });
});

test('an objective that has not begun has no periods, no streak and no outlook', () => {
  const report = onlyObjective(agreementWith({ target: { atMost: '5' } }), facts, {}, '2025-06-30');
  expect(report).toMatchObject({ periods: [], direction: 'atMost' });
  expect(report).not.toHaveProperty('streak');
  expect(report).not.toHaveProperty('outlook');
});

test('an agreement that has ended is judged to its end', () => {
  const ended = agreementWith({}, { effective: { from: '2026-01-01', to: '2026-02-28' } });
  expect(onlyObjective(ended, facts, {}, '2026-12-31').periods.map(each => each.id)).toEqual([
    '2026-01',
    '2026-02',
  ]);
});

describe('the outlook', () => {
  const outlook = (counts: readonly number[], fields: Raw = {}, asOf = '2026-12-31') =>
    onlyObjective(agreementWith(fields), facts, { leads: months(counts) }, asOf).outlook;

  test('counts how many closed periods would have met the newest target', () => {
    const target = [{ atLeast: '3' }, { atLeast: '20', from: '2026-04-01' }];
    expect(outlook([10, 20, 30], { target }, '2026-04-15')).toEqual({
      wouldHaveMet: 2,
      of: 3,
      draws: 0,
      from: 0,
    });
  });

  test('draws from six closed periods on, the same each time', () => {
    const counts = [20, 25, 30, 22, 28, 26, 24];
    const first = outlook(counts, { target: { atLeast: '25' } }, '2026-07-31');
    // The seed comes from the data: another number is another draw, and a change of what was published.
    expect(first).toEqual({
      wouldHaveMet: 4,
      of: 7,
      probability: '0.5865',
      draws: 2000,
      from: 7,
      by: 'day',
    });
    expect(outlook(counts, { target: { atLeast: '25' } }, '2026-07-31')).toEqual(first);
  });

  describe('of a period that runs', () => {
    const past = [62, 56, 62, 60, 62, 60];
    const julyOf = (count: number, day = '10') =>
      Array.from({ length: count }, () => lead(`2026-07-${day}T09:00:00`));
    const of = (july: readonly ReturnType<typeof lead>[], more: Raw = {}, asOf = '2026-07-21') =>
      onlyObjective(
        agreementWith({ target: { atLeast: '60' }, ...more }),
        facts,
        { leads: [...months(past), ...july] },
        asOf,
      ).outlook;
    const running = (july: number, more: Raw = {}) => of(julyOf(july), more)?.running;

    test('is conditional on what it has', () => {
      expect(running(0)).toEqual({ probability: '0', daysLeft: 10 });
      expect(running(60)).toEqual({ probability: '1', daysLeft: 10 });
      const [few, more, most] = [36, 42, 48].map(each => Number(running(each)?.probability));
      expect(few).toBeLessThan(more!);
      expect(more).toBeLessThan(most!);
    });

    test('of a limit is lost once it is passed', () => {
      expect(running(61, { target: { atMost: '60' } })?.probability).toBe('0');
      expect(running(10, { target: { atMost: '200' } })?.probability).toBe('1');
    });

    test('draws the rest of a day that is not over, which has at least what it has', () => {
      const noon = '2026-07-21T12:00:00Z';
      expect(of(julyOf(60, '21'), {}, noon)?.running).toEqual({ probability: '1', daysLeft: 11 });
      expect(of(julyOf(60, '10'), {}, noon)?.running).toEqual({ probability: '1', daysLeft: 11 });
      expect(of(julyOf(44), {}, noon)?.running?.daysLeft).toBe(11);
    });

    test('is the same each time, and leaves that of a coming one as it is', () => {
      expect(running(40)).toEqual(running(40));
      expect(of([], {}, '2026-06-30')).not.toHaveProperty('running');
      expect(of([], {}, '2026-06-30')?.of).toBe(of(julyOf(40))?.of);
    });

    test('is not told of a measure without days', () => {
      const leads = Array.from({ length: 7 }, (_, month) => lead(`2026-0${month + 1}-10T09:00:00`, 30));
      const speed = {
        indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
        target: { atMost: '1 hour' },
      };
      const found = onlyObjective(agreementWith(speed), facts, { leads }, '2026-07-15').outlook;
      expect(found).toMatchObject({ probability: '1' });
      expect(found).not.toHaveProperty('running');
    });
  });

  test('is certain where every day is alike', () => {
    const counts = [28, 28, 28, 28, 28, 28];
    expect(outlook(counts, { target: { atLeast: '1' } }, '2026-06-30')?.probability).toBe('1');
    expect(outlook(counts, { target: { atLeast: '900' } }, '2026-06-30')?.probability).toBe('0');
  });

  test('draws whole periods of a measure without days', () => {
    const leads = Array.from({ length: 7 }, (_, month) =>
      lead(`2026-0${month + 1}-10T09:00:00`, month < 5 ? 30 : 90),
    );
    const speed = {
      indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
      target: { atMost: '1 hour' },
    };
    const found = onlyObjective(agreementWith(speed), facts, { leads }, '2026-08-15').outlook;
    expect(found).toMatchObject({ wouldHaveMet: 5, of: 7, draws: 2000, from: 7, by: 'period' });
    expect(found?.probability).toBe('0.728');
  });

  test('holds whole periods against the target of a whole one', () => {
    const agreement = agreementWith(
      { target: { atLeast: '20' } },
      { effective: { from: '2026-01-01', to: '2026-03-10' } },
    );
    expect(onlyObjective(agreement, facts, { leads: months([10, 15]) }, '2026-03-31').outlook).toEqual({
      wouldHaveMet: 0,
      of: 2,
      draws: 0,
      from: 0,
    });
  });

  test('is left out without a closed period', () => {
    expect(outlook([], {}, '2026-01-15')).toBeUndefined();
  });
});

describe('a lead goal over the year', () => {
  const row = (period: string, leads: number, index: number, customers = 10): FunnelRow => ({
    row: index + 1,
    period,
    segment: 'A',
    values: {
      leads: String(leads),
      customers: String(customers),
      revenue: '50000',
      marketing_revenue: '60',
      total_revenue: '100',
    },
  });
  const funnel = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map((period, index) =>
    row(period, [100, 100, 200, 400, 800][index] ?? 0, index),
  );
  const target = { compute: 'lead-goal', customers: '10', closeRate: { window: '2 months' } };
  const goals = (fields: Raw, others: Raw = {}, rows = funnel, asOf = '2026-04-15') => {
    const { report, findings } = judge(
      agreementWith({ target: { ...target, ...fields } }, others),
      facts,
      { funnel: rows },
      asOf,
    );
    return { goals: report.objectives[0]?.periods.map(each => each.target?.value.value), findings };
  };

  test('uses the months before each period', () => {
    expect(goals({})).toEqual({ goals: ['100', '150', '300', '600'], findings: [] });
  });

  test('waits for months that still settle', () => {
    const datasets = {
      funnel: { kind: 'funnel', file: 'metrics/funnel.csv', settle: '10 days' },
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
    };
    expect(goals({ closeRate: { window: '1 month' } }, { datasets }).goals).toEqual([
      '100',
      '100',
      '200',
      '400',
    ]);
  });

  test('leaves out a month that the funnel does not cover to its end', () => {
    const known = factsOf({
      funnel: days('2025-11-01', '2026-03-30'),
      leads: days('2025-01-01', '2026-12-31'),
    });
    const agreement = agreementWith({ target: { ...target, closeRate: { window: '1 month' } } });
    const { report } = judge(agreement, known, { funnel }, '2026-04-15');
    expect(report.objectives[0]?.periods.map(each => each.target?.value.value)).toEqual([
      '100',
      '200',
      '400',
      '400',
    ]);
  });

  test('steps within its bounds, from the target before under the same terms', () => {
    expect(goals({ bounds: '20%' }).goals).toEqual(['100', '120', '144', '172']);
    const list = [
      { ...target, bounds: '20%' },
      { ...target, bounds: '20%', from: '2026-03-01' },
    ];
    const { report } = judge(agreementWith({ target: list }), facts, { funnel }, '2026-04-15');
    expect(report.objectives[0]?.periods.map(each => each.target?.value.value)).toEqual([
      '100',
      '120',
      '300',
      '360',
    ]);
  });

  test('that fails in every period is one finding, and the periods have no data', () => {
    const { report, findings } = judge(agreementWith({ target }), facts, {}, '2026-03-15');
    expect(findings.map(each => each.message)).toEqual([
      'Unexpected target for 2026-01: the window of `closeRate` holds 0 of 2 months before 2026-01, expected a full window',
    ]);
    expect(
      report.objectives[0]?.periods.map(each => [each.verdict ?? each.status, each.targetMissing]),
    ).toEqual([
      ['no-data', 'not-computable'],
      ['no-data', 'not-computable'],
      ['no-data', 'not-computable'],
    ]);
  });

  test('stands beside what the other side can carry', () => {
    const capacity = [
      {
        party: 'sales',
        for: 'qualified-leads',
        reps: '4',
        hours: '120',
        shareOfTime: '50%',
        attempts: '6',
        minutes: '10',
        automated: '25%',
      },
    ];
    const { report } = judge(agreementWith({ target }, { capacity }), facts, { funnel }, '2026-04-15');
    expect(report.capacities[0]).toMatchObject({
      party: 'sales',
      capacity: { value: '320' },
      goal: { value: '600' },
      spare: '-280',
      period: '2026-04',
    });
  });
});
