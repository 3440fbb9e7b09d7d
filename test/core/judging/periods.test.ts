import { describe, expect, test } from 'vitest';
import { readAsOf } from '../../../src/core/ground/calendar/instant.ts';
import { planAgreement } from '../../../src/core/judging/judge.ts';
import { days, factsOf, lead, onlyObjective, periodOf } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const all = factsOf(days('2020-01-01', '2030-12-31'));
const agreementWith = (fields: Raw, others: Raw = {}) =>
  agreementOf(document({ objectives: [objective(fields)], calendar: 'desk', ...others }));
const speed = (fields: Raw = {}) => ({
  indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
  target: { atMost: '2 hours' },
  ...fields,
});
const cutOffs = (fields: Raw, asOf = '2026-02-10', others: Raw = {}) =>
  Object.fromEntries(
    onlyObjective(agreementWith(fields, others), all, {}, asOf).periods.map(each => [each.id, each.cutOff]),
  );
const phaseAt = (asOf: string, fields: Raw = speed()) =>
  onlyObjective(agreementWith(fields), all, {}, asOf).periods.map(each => `${each.id} ${each.phase}`);

describe('phases', () => {
  test('change at the exact instants of the end and of the cut-off', () => {
    expect(phaseAt('2026-01-31T23:59:59.999Z')).toEqual(['2026-01 running']);
    expect(phaseAt('2026-02-01T00:00:00Z')).toEqual(['2026-01 settling']);
    expect(phaseAt('2026-01-31')).toEqual(['2026-01 settling']);
    expect(phaseAt('2026-02-01T00:00:00.001Z')).toEqual(['2026-01 settling', '2026-02 running']);
    expect(phaseAt('2026-02-01T01:59:59.999Z')).toEqual(['2026-01 settling', '2026-02 running']);
    expect(phaseAt('2026-02-01T02:00:00Z')).toEqual(['2026-01 closed', '2026-02 running']);
  });

  test('of a promise without a duration close at the end', () => {
    expect(phaseAt('2026-01-31', {})).toEqual(['2026-01 closed']);
  });

  test('begin with the first instant in force', () => {
    expect(phaseAt('2025-12-31')).toEqual([]);
    expect(phaseAt('2026-01-01T00:00:00.001Z')).toEqual(['2026-01 running']);
  });
});

describe('the cut-off', () => {
  test('is the longest duration promised after the end, of any target or of the statistic', () => {
    expect(cutOffs(speed())['2026-01']).toBe('2026-02-01T02:00:00Z');
    const raised = speed({ target: [{ atMost: '6 hours' }, { atMost: '2 hours', from: '2026-02-01' }] });
    expect(cutOffs(raised)['2026-02']).toBe('2026-03-01T06:00:00Z');
    const within = speed({
      indicator: { speed: 'leads', statistic: { within: '8 hours' }, clock: 'wall' },
      target: { atLeast: '95%' },
    });
    expect(cutOffs(within)['2026-01']).toBe('2026-02-01T08:00:00Z');
    const depth = {
      indicator: { depth: 'leads', within: '5 days', automated: 'true' },
      target: { atLeast: '6' },
    };
    expect(cutOffs(depth)['2026-01']).toBe('2026-02-06T00:00:00Z');
  });

  test('runs on the objective’s own clock', () => {
    // 2026-02-01 is a Sunday; the desk opens on Monday at 9.
    const working = speed({ indicator: { speed: 'leads', statistic: 'mean', clock: 'working' } });
    expect(cutOffs(working)['2026-01']).toBe('2026-02-02T11:00:00Z');
    const depth = {
      indicator: { depth: 'leads', within: '10 working hours', automated: 'true' },
      target: { atLeast: '6' },
    };
    expect(cutOffs(depth)['2026-01']).toBe('2026-02-03T11:00:00Z');
  });

  test('is the last instant in time: where the clock stands still at the deadline, when it runs again', () => {
    const working = (hours: number) =>
      speed({
        indicator: { speed: 'leads', statistic: 'mean', clock: 'working' },
        target: { atMost: `${hours} hours` },
      });
    // 2026-02-01 is a Sunday, and used up are eight hours on Monday at 17:00.
    expect(cutOffs(working(8))['2026-01']).toBe('2026-02-03T09:00:00Z');
    const phases = (asOf: string) => phaseAt(asOf, working(2))[0];
    expect(phases('2026-02-02T10:59:59.999Z')).toBe('2026-01 settling');
    expect(phases('2026-02-02T11:00:00Z')).toBe('2026-01 closed');
  });

  test('lets what is stamped at it count, where something begun before a weekend has until then', () => {
    const indicator = { speed: 'leads', statistic: { within: '2 hours' }, clock: 'working' };
    const share = (minutes: number, weekend: string) =>
      periodOf(
        '2026-01',
        agreementWith({ indicator, target: { atLeast: '100%' } }),
        all,
        { leads: [lead(weekend, minutes)] },
        '2026-03-31',
      );
    const saturday = '2026-01-31T12:00:00';
    const untilMonday = 47 * 60;
    expect(share(untilMonday, saturday).verdict).toBe('met');
    expect(share(untilMonday + 1, saturday).verdict).toBe('missed');
    expect(share(untilMonday, saturday).measuredTo).toBe('2026-02-02T11:00:00Z');
  });

  test('lets what is stamped at it count, and nothing later, where `settle` sets it', () => {
    const mean = { indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' } };
    const january = (fields: Raw, minutes: number, asOf = '2026-03-31') => {
      const { verdict, actual, detail } = periodOf(
        '2026-01',
        agreementWith(fields),
        all,
        { leads: [lead('2026-01-31T12:00:00', minutes)] },
        asOf,
      );
      return [verdict, Number(actual?.value) / 60_000, detail?.kind === 'speed' ? detail.waiting : 0];
    };
    const settled = { ...mean, target: { atMost: '12 hours' }, settle: '1 day' };
    expect(january(settled, 36 * 60)).toEqual(['missed', 2160, 0]);
    expect(january(settled, 36 * 60, '2026-02-02T00:00:00Z')).toEqual(['missed', 2160, 0]);
    expect(january(settled, 36 * 60 + 1)).toEqual(['missed', 2160, 1]);
  });

  test('is never before the last instant in time, however soon `settle` ends', () => {
    expect(cutOffs(speed({ settle: '0 hours' }))['2026-01']).toBe('2026-02-01T02:00:00Z');
    expect(cutOffs(speed({ settle: '1 hour' }))['2026-01']).toBe('2026-02-01T02:00:00Z');
    expect(cutOffs(speed({ settle: '3 hours' }))['2026-01']).toBe('2026-02-01T03:00:00Z');
  });

  test('is as agreed where `settle` says so', () => {
    expect(cutOffs({ settle: '3 days' })['2026-01']).toBe('2026-02-04T00:00:00Z');
    expect(cutOffs({ settle: '1 month' })['2026-01']).toBe('2026-03-01T00:00:00Z');
    expect(cutOffs({ settle: '2 working days' })['2026-01']).toBe('2026-02-03T17:00:00Z');
    expect(cutOffs({ settle: '4 working hours' })['2026-01']).toBe('2026-02-02T13:00:00Z');
  });

  test('keeps the time of day over a change of clocks', () => {
    const fields = { settle: '10 days', zone: 'America/New_York' };
    expect(cutOffs(fields, '2026-04-20')['2026-02']).toBe('2026-03-11T04:00:00Z');
  });

  test('hides what is stamped after it', () => {
    const late = [lead('2026-01-31T23:00:00', 60 * 30), lead('2026-01-10T10:00:00', 30)];
    const period = periodOf('2026-01', agreementWith(speed()), all, { leads: late }, '2026-03-31');
    // One was still waiting after 3 hours at the cut-off: (180 + 30) ÷ 2 minutes.
    expect(period.detail).toMatchObject({ items: 2, waiting: 1 });
    expect(period.actual?.value).toBe(String(105 * 60_000));
    expect(period.measuredTo).toBe('2026-02-01T02:00:00Z');
  });
});

describe('coverage', () => {
  const verdictFrom = (first: string, last: string, fields: Raw = {}) =>
    periodOf(
      '2026-02',
      agreementWith(fields),
      factsOf(days(first, last)),
      { leads: [lead('2026-02-03T10:00:00', 10)] },
      '2026-04-30',
    ).verdict;

  test('of the whole period makes no row a fact', () => {
    expect(verdictFrom('2026-02-01', '2026-02-28')).toBe('missed');
    expect(verdictFrom('2026-02-01', '2026-02-28', { target: { atLeast: '1' } })).toBe('met');
  });

  test('that starts or ends a day short is no data', () => {
    expect(verdictFrom('2026-02-02', '2026-02-28')).toBe('no-data');
    expect(verdictFrom('2026-02-01', '2026-02-27')).toBe('no-data');
  });

  test('need not reach the cut-off where nothing stamped after the period could change the figure', () => {
    for (const through of ['2026-02-28', '2026-03-01']) {
      expect(verdictFrom('2026-02-01', through, speed())).toBe('met');
      expect(verdictFrom('2026-02-01', through, { settle: '3 days', target: { atLeast: '1' } })).toBe('met');
    }
  });

  test('of every dataset is needed', () => {
    const depth = {
      indicator: { depth: 'leads', within: '5 days', automated: 'true' },
      target: { atLeast: '6' },
    };
    const facts = factsOf({
      leads: days('2026-01-01', '2026-12-31'),
      attempts: days('2026-02-03', '2026-12-31'),
    });
    const periods = onlyObjective(agreementWith(depth), facts, {}, '2026-04-30').periods;
    expect(periods.map(each => each.verdict)).toEqual(['no-data', 'no-data', 'not-due', undefined]);
  });

  test('reaches from the first to the last time stamp where nothing was stated', () => {
    const bare = factsOf(undefined);
    const stamped = { ...bare.datasets.leads!, first: Date.UTC(2026, 0, 1), last: Date.UTC(2026, 1, 28, 23) };
    const facts = { ...bare, datasets: { ...bare.datasets, leads: stamped } };
    const periods = onlyObjective(agreementWith({}), facts, {}, '2026-04-30').periods;
    expect(periods.map(each => each.verdict)).toEqual(['missed', 'no-data', 'no-data', 'no-data']);
    expect(
      onlyObjective(agreementWith({}), bare, {}, '2026-02-28').periods.map(each => each.verdict),
    ).toEqual(['no-data', 'no-data']);
  });

  test('that ends early leaves a running period measured up to there', () => {
    const leads = [lead('2026-02-03T10:00:00'), lead('2026-02-09T10:00:00'), lead('2026-02-12T10:00:00')];
    const facts = factsOf(days('2026-01-01', '2026-02-10'));
    const period = periodOf('2026-02', agreementWith({}), facts, { leads }, '2026-02-20');
    expect(period).toMatchObject({
      phase: 'running',
      measuredTo: '2026-02-11T00:00:00Z',
      actual: { value: '2' },
    });
    const none = periodOf(
      '2026-02',
      agreementWith({}),
      factsOf(days('2025-01-01', '2026-01-31')),
      { leads },
      '2026-02-20',
    );
    expect(none.status).toBe('no-data');
    expect(none.actual).toBeUndefined();
  });
});

describe('the first and the last period', () => {
  const part = (edge: string, effective: Raw, target: unknown = { atLeast: '31' }) =>
    onlyObjective(agreementWith({ edge, target }, { effective }), all, {}, '2026-06-30').periods;
  const both = { from: '2026-01-15', to: '2026-03-10' };

  test('take a share of a counted goal by their days', () => {
    expect(
      part('prorate', both).map(each => [
        each.startDate,
        each.lastDate,
        each.partial,
        each.target?.value.value,
      ]),
    ).toEqual([
      ['2026-01-15', '2026-01-31', true, '17'],
      ['2026-02-01', '2026-02-28', false, '31'],
      ['2026-03-01', '2026-03-10', true, '10'],
    ]);
    expect(
      part('prorate', both)[0]?.target?.derivation.steps.map(step => [step.op, step.name, step.value.value]),
    ).toEqual([
      ['start', 'fixed-target', '31'],
      ['times', 'prorated', '17/31'],
      ['equals', 'fixed-target', '17'],
    ]);
  });

  test('keep every fraction of a fixed goal', () => {
    expect(part('prorate', both, { atLeast: '10' })[0]?.target?.value.value).toBe('170/31');
  });

  test('take a share of a lead goal before it is rounded', () => {
    const target = { compute: 'lead-goal', customers: '10', closeRate: '10%' };
    expect(part('prorate', both, target).map(each => each.target?.value.value)).toEqual(['55', '100', '33']);
  });

  test('are skipped or taken in full as agreed', () => {
    expect(part('skip', both).map(each => each.id)).toEqual(['2026-02']);
    expect(part('full', both).map(each => [each.startDate, each.lastDate, each.target?.value.value])).toEqual(
      [
        ['2026-01-01', '2026-01-31', '31'],
        ['2026-02-01', '2026-02-28', '31'],
        ['2026-03-01', '2026-03-31', '31'],
      ],
    );
  });

  test('do not shorten a promised duration', () => {
    const periods = onlyObjective(agreementWith(speed(), { effective: both }), all, {}, '2026-06-30').periods;
    expect(periods.map(each => each.target?.value.value)).toEqual(['7200000', '7200000', '7200000']);
  });

  test('of an agreement of one day are that day', () => {
    const [only, ...rest] = part('prorate', { from: '2026-01-15', to: '2026-01-15' });
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      days: 1,
      startDate: '2026-01-15',
      lastDate: '2026-01-15',
      target: { value: { value: '1' } },
    });
  });

  test('include leap days', () => {
    const periods = part('prorate', { from: '2024-02-29', to: '2024-02-29' }, { atLeast: '58' });
    expect(periods[0]).toMatchObject({ id: '2024-02', days: 1, target: { value: { value: '2' } } });
    const february = onlyObjective(
      agreementWith({}, { effective: { from: '2024-02-01', to: '2024-02-29' } }),
      all,
      {},
      '2024-06-30',
    );
    expect(february.periods).toMatchObject([{ days: 29, partial: false }]);
  });

  test('start with the objective where it came later', () => {
    const periods = onlyObjective(agreementWith({ since: '2026-02-15' }), all, {}, '2026-03-31').periods;
    expect(periods.map(each => [each.id, each.startDate, each.partial])).toEqual([
      ['2026-02', '2026-02-15', true],
      ['2026-03', '2026-03-01', false],
    ]);
  });
});

test('trailing periods are judged one after the other, up to the one that is running', () => {
  const fields = { period: 'trailing 60 days', edge: 'skip' };
  const { every, periods } = onlyObjective(agreementWith(fields), all, {}, '2026-04-15');
  expect(every).toBe('trailing');
  expect(periods.map(each => [each.id, each.startDate, each.phase])).toEqual([
    ['to-2026-03-31', '2026-01-31', 'closed'],
    ['to-2026-04-30', '2026-03-02', 'running'],
  ]);
});

test('fiscal quarters and billing months follow the objective', () => {
  const quarters = onlyObjective(
    agreementWith({ period: 'quarter', yearStart: '2' }),
    all,
    {},
    '2026-06-30',
  ).periods;
  expect(quarters.map(each => [each.id, each.startDate])).toEqual([
    ['FY2026-Q4', '2026-01-01'],
    ['FY2027-Q1', '2026-02-01'],
    ['FY2027-Q2', '2026-05-01'],
  ]);
  const months = onlyObjective(
    agreementWith({ anchorDay: '15', edge: 'skip' }),
    all,
    {},
    '2026-02-20',
  ).periods;
  expect(months.map(each => each.id)).toEqual(['from-2026-01-15', 'from-2026-02-15']);
});

describe('dated targets', () => {
  const dated = (target: unknown, fields: Raw = {}, asOf = '2026-06-30', others: Raw = {}) => {
    const agreement = agreementWith({ target, ...fields }, others);
    return planAgreement(agreement, all, readAsOf(asOf, 'UTC')!).findings.map(
      ({ code, place, message, fix }) => [
        code,
        place.kind === 'terms' ? place.path.join('.') : '',
        message,
        fix,
      ],
    );
  };
  const raised = [{ atLeast: '3' }, { atLeast: '5', from: '2026-03-01' }];

  test('are in force from the first day of a period', () => {
    expect(dated(raised)).toEqual([]);
    const periods = onlyObjective(agreementWith({ target: raised }), all, {}, '2026-04-30').periods;
    expect(
      periods.map(each => [each.target?.value.value, each.target?.from, each.target?.before?.value]),
    ).toEqual([
      ['3', undefined, undefined],
      ['3', undefined, undefined],
      ['5', '2026-03-01', '3'],
      ['5', '2026-03-01', undefined],
    ]);
  });

  test('leave the periods before them without anything due, covered or not', () => {
    const target = [{ atLeast: '5', from: '2026-03-01' }];
    const facts = factsOf(days('2026-02-01', '2026-12-31'));
    const periods = onlyObjective(agreementWith({ target }), facts, {}, '2026-04-15').periods;
    expect(periods.map(each => [each.verdict ?? each.status, each.targetMissing])).toEqual([
      ['not-due', 'none-in-force'],
      ['not-due', 'none-in-force'],
      ['missed', undefined],
      ['off-track', undefined],
    ]);
  });

  test('that change inside a period are a finding', () => {
    const expected = [
      [
        'target-mid-period',
        'objectives.0.target.1.from',
        'Unexpected `2026-03-15` inside the period 2026-03, expected the first day of a period',
        'Use `2026-03-01` or `2026-04-01`',
      ],
    ];
    const target = [{ atLeast: '3' }, { atLeast: '5', from: '2026-03-15' }];
    expect(dated(target)).toEqual(expected);
    // Time alone adds no finding: it is there before that period begins.
    expect(dated(target, {}, '2026-01-31')).toEqual(expected);
    expect(dated(target, {}, '2025-06-30')).toEqual(expected);
  });

  test('may begin with an agreement that begins inside a period', () => {
    const target = [{ atLeast: '3', from: '2026-01-15' }];
    const effective = { from: '2026-01-15' };
    expect(dated(target, {}, '2026-06-30', { effective })).toEqual([]);
    expect(dated(target, {}, '2025-06-30', { effective })).toEqual([]);
  });

  test('stand in order, each later one with its date', () => {
    expect(
      dated([{ atLeast: '3', from: '2026-03-01' }, { atLeast: '5', from: '2026-02-01' }, { atLeast: '6' }]),
    ).toEqual([
      [
        'target-order',
        'objectives.0.target.1.from',
        'Unexpected `2026-02-01` after `2026-03-01` in the targets, expected later dates last',
        'Put the targets in order of `from`',
      ],
      [
        'target-without-date',
        'objectives.0.target.2',
        'Missing `from` of a later target, expected its first day',
        'Add `from:` with the first day of a period',
      ],
    ]);
  });
});
