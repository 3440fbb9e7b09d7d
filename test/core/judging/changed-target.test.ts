import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/core/checks/check-references.ts';
import { exact, exactText } from '../../../src/core/ground/exact.ts';
import { at, days, factsOf, judge, lead, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const half = days('2026-01-01', '2026-07-31');
const agreementWith = (fields: Raw, more: Raw = {}) =>
  agreementOf(document({ effective: { from: '2026-06-01' }, objectives: [objective(fields)], ...more }));
const june = (count: number) => ({
  leads: Array.from({ length: count }, (_, index) =>
    lead(`2026-06-${String((index % 30) + 1).padStart(2, '0')}`),
  ),
});
const changed = (first: Raw, second: Raw, more: Raw = {}) =>
  agreementWith({ target: [first, { from: '2026-06-11', midPeriod: 'prorate', ...second }], ...more });

describe('a goal that changes inside a month', () => {
  const terms = changed({ atLeast: '100' }, { atLeast: '200' });

  test('counts each goal by its days, and rounds up once at the end', () => {
    // 100 × 10/30 + 200 × 20/30 = 166.67
    const [period] = onlyObjective(terms, factsOf(half), june(167), '2026-06-30').periods;
    expect(period).toMatchObject({
      verdict: 'met',
      actual: { value: '167' },
      target: { value: { value: '167' } },
    });
    expect(onlyObjective(terms, factsOf(half), june(166), '2026-06-30').periods[0]!.verdict).toBe('missed');
    expect(period!.target?.derivation).toMatchObject({ unrounded: exactText('500/3') });
    expect(period!.target?.derivation.steps).toEqual([
      {
        op: 'start',
        name: 'stretch-goal',
        value: { value: '100/3', unit: { kind: 'count', of: 'leads' } },
        basis: {
          kind: 'stretch',
          from: '2026-06-01',
          through: '2026-06-10',
          days: 10,
          whole: 30,
          of: { value: '100', unit: { kind: 'count', of: 'leads' } },
        },
        sources: [],
      },
      {
        op: 'plus',
        name: 'stretch-goal',
        value: { value: '400/3', unit: { kind: 'count', of: 'leads' } },
        basis: {
          kind: 'stretch',
          from: '2026-06-11',
          through: '2026-06-30',
          days: 20,
          whole: 30,
          of: { value: '200', unit: { kind: 'count', of: 'leads' } },
        },
        sources: [],
      },
      {
        op: 'equals',
        name: 'changed-target',
        value: { value: '167', unit: { kind: 'count', of: 'leads' } },
        basis: { kind: 'rounded', how: 'up', unrounded: '500/3' },
        sources: [],
      },
    ]);
  });

  test('has the new goal alone from the next month on, and the old one alone before', () => {
    const later = changed({ atLeast: '100' }, { atLeast: '200', from: '2026-07-11' });
    const targets = onlyObjective(later, factsOf(half), june(1), '2026-07-31').periods.map(
      each => each.target?.value.value,
    );
    // 100 × 10/31 + 200 × 21/31 = 167.7
    expect(targets).toEqual(['100', '168']);
  });

  test('is not the newest target, which history is held against: that is the one in force at its end', () => {
    const later = changed({ atLeast: '100' }, { atLeast: '200', from: '2026-07-11' });
    const outlookOf = (count: number) =>
      onlyObjective(later, factsOf(half), june(count), '2026-07-20').outlook;
    expect(outlookOf(199)).toMatchObject({ wouldHaveMet: 0, of: 1 });
    expect(outlookOf(200)).toMatchObject({ wouldHaveMet: 1, of: 1 });
  });

  test('bends the pace line on the day of the change', () => {
    const { detail, pace } = onlyObjective(terms, factsOf(half), june(30), '2026-06-20').periods[0]!;
    const line = detail?.kind === 'count' ? detail.days.map(day => exact(day.pace ?? '0')) : [];
    // Of 166.67: 3.33 a day for ten days, 6.67 a day after, scaled to the goal of 167.
    const scale = exact(167).div(exact('500/3'));
    expect(exactText(line[9]!)).toBe(exactText(exact('100/3').mul(scale)));
    expect(exactText(line[10]!)).toBe(exactText(exact('100/3').add('20/3').mul(scale)));
    expect(pace?.due.value).toBe(exactText(exact('100/3').add('200/3').mul(scale)));
  });

  test('may change twice', () => {
    const twice = agreementWith({
      target: [
        { atLeast: '30' },
        { from: '2026-06-11', midPeriod: 'prorate', atLeast: '60' },
        { from: '2026-06-21', midPeriod: 'prorate', atLeast: '90' },
      ],
    });
    const { target } = onlyObjective(twice, factsOf(half), june(1), '2026-06-30').periods[0]!;
    expect(target?.value.value).toBe('60');
    expect(target?.stretches?.map(each => [each.from, each.through, each.days, each.value.value])).toEqual([
      ['2026-06-01', '2026-06-10', 10, '30'],
      ['2026-06-11', '2026-06-20', 10, '60'],
      ['2026-06-21', '2026-06-30', 10, '90'],
    ]);
  });

  test('counts a partial first month by the days of the whole one', () => {
    const partial = agreementWith(
      { target: [{ atLeast: '30' }, { from: '2026-06-21', midPeriod: 'prorate', atLeast: '60' }] },
      { effective: { from: '2026-06-16' } },
    );
    // 30 × 5/30 + 60 × 10/30
    expect(onlyObjective(partial, factsOf(half), june(1), '2026-06-30').periods[0]!.target?.value.value).toBe(
      '25',
    );
  });

  test('may be computed, each goal from its own inputs', () => {
    const goal = { compute: 'lead-goal', dealSize: '100 USD', closeRate: '50%', share: '100%' };
    const computed = changed(
      { ...goal, quota: '5000 USD per month' },
      { ...goal, quota: '10000 USD per month' },
    );
    const { target } = onlyObjective(computed, factsOf(half), june(1), '2026-06-30').periods[0]!;
    expect(target).toMatchObject({ kind: 'lead-goal', value: { value: '167' } });
  });

  test('in value counts each goal by its days, and each lead by what one is worth at the end of the month', () => {
    const goal = { compute: 'lead-goal', closeRate: '50%', share: '100%', quota: '5000 USD per month' };
    const inValue = (more: Raw, value: Raw = {}) =>
      changed(
        { ...goal, dealSize: '100 USD', ...more },
        { ...goal, dealSize: '200 USD', quota: '10000 USD per month', ...more },
        { indicator: { value: 'leads', ...value } },
      );
    const of = (terms: ReturnType<typeof inValue>) =>
      onlyObjective(terms, factsOf(half), june(7), '2026-06-30').periods[0]!;
    // 5,000 × 10/30 + 10,000 × 20/30; 7 leads × 200 × 50 %
    const whole = of(inValue({}));
    expect([whole.target?.value.value, whole.actual?.value]).toEqual(['8333.33', '700']);
    expect(whole.verdict).toBe('missed');
    const parts = of(inValue({ segments: ['A', 'B'], split: { A: '50%', B: '50%' } }, { by: 'tier' }));
    expect(parts.target?.value).toEqual({ value: '8333.33', unit: { kind: 'money', currency: 'USD' } });
    // Half of 100 leads × 10/30 and of 100 × 20/30 each, worth 100 at the end
    expect(parts.target?.segments?.map(each => [each.goal.value, each.valuePerLead.value])).toEqual([
      ['50', '100'],
      ['50', '100'],
    ]);
    const valuePerLead = { A: '70 USD', B: '30 USD' };
    const fields = { segments: ['A', 'B'], split: { A: '50%', B: '50%' }, valuePerLead };
    const agreed = of(inValue(fields, { by: 'tier' })).target?.segments;
    expect(agreed?.map(each => [each.valuePerLead.value, each.isValueAgreed])).toEqual([
      ['70', true],
      ['30', true],
    ]);
  });
});

describe('a share whose target changes inside a month', () => {
  const speed = { speed: 'leads', clock: 'wall', statistic: { within: '1 hour' } };
  const terms = agreementWith({
    indicator: speed,
    target: [{ atLeast: '50%' }, { from: '2026-06-11', midPeriod: 'per-item', atLeast: '100%' }],
  });
  const all = (...of: readonly (readonly [string, number])[]) => ({ leads: of.map(each => lead(...each)) });

  test('holds each item against the target in force when it began', () => {
    const data = all(['2026-06-03', 5], ['2026-06-10T23:59', 90], ['2026-06-11', 5], ['2026-06-20', 5]);
    const [period] = onlyObjective(terms, factsOf(half), data, '2026-07-02').periods;
    // 2 × 50 % + 2 × 100 % of 4
    expect(period).toMatchObject({
      verdict: 'met',
      actual: { value: '0.75' },
      target: { value: { value: '0.75' } },
    });
    expect(period!.target?.derivation.steps.map(each => [each.op, each.name, each.value.value])).toEqual([
      ['start', 'stretch-due', '1'],
      ['plus', 'stretch-due', '2'],
      ['divide', 'kept-of', '4'],
      ['equals', 'changed-target', '0.75'],
    ]);
    const late = all(['2026-06-03', 5], ['2026-06-10T23:59', 90], ['2026-06-11', 90], ['2026-06-20', 5]);
    expect(onlyObjective(terms, factsOf(half), late, '2026-07-02').periods[0]).toMatchObject({
      verdict: 'missed',
    });
  });

  test('of no items is not due', () => {
    const [period] = onlyObjective(terms, factsOf(half), all(), '2026-07-02').periods;
    expect(period).toMatchObject({ verdict: 'not-due', target: { value: { value: '1' } } });
  });
});

test.each<[Raw, Raw, string]>([
  [
    { indicator: { speed: 'leads', clock: 'wall', statistic: 'mean' } },
    { target: [{ atMost: '1 hour' }, { from: '2026-06-11', midPeriod: 'prorate', atMost: '2 hours' }] },
    'Unexpected `prorate` of a `speed` indicator, expected a count or another sum over the period. Use a first day of a period.',
  ],
  [
    {},
    { target: [{ atLeast: '3' }, { from: '2026-06-11', midPeriod: 'per-item', atLeast: '4' }] },
    'Unexpected `per-item` of a `count` indicator, expected a share of items. Use `prorate`, or a first day of a period.',
  ],
  [
    { indicator: { speed: 'leads', clock: 'wall', statistic: { within: '1 hour' } } },
    { target: [{ atLeast: '50%' }, { from: '2026-06-11', midPeriod: 'prorate', atLeast: '60%' }] },
    'Unexpected `prorate` of a `speed` indicator, expected a count or another sum over the period. Use `per-item`, or a first day of a period.',
  ],
  [
    {
      indicator: {
        each: 'leads',
        at: 'handed_off_at',
        clock: 'wall',
        per: 'tier',
        promise: { to: 'first_follow_up_at', within: '1 hour' },
      },
    },
    { target: [{ atLeast: '50%' }, { from: '2026-06-11', midPeriod: 'per-item', atLeast: '60%' }] },
    'Unexpected `per-item` of an indicator judged `per` group, expected one figure of all items. Remove `per`, or use a first day of a period.',
  ],
  [
    {},
    { target: { from: '2026-06-11', midPeriod: 'prorate', atLeast: '4' } },
    'Unexpected `midPeriod` of the first target, which follows none, expected it on a later one. Remove it, and let the first target begin with a period.',
  ],
])('%j %j is refused', (fields, target, text) => {
  const findings = checkReferences(agreementWith({ ...fields, ...target }));
  expect(findings.map(each => [each.code, `${each.message}. ${each.fix}.`])).toEqual([
    ['target-mid-period', text],
  ]);
});

test('a change inside a period that the terms say nothing of is a finding', () => {
  const terms = agreementWith({ target: [{ atLeast: '3' }, { from: '2026-06-11', atLeast: '4' }] });
  const { findings } = judge(terms, factsOf(half), { leads: [] }, '2026-06-30');
  expect(findings.map(each => [each.code, each.message])).toEqual([
    [
      'target-mid-period',
      'Unexpected `2026-06-11` inside the period 2026-06, expected the first day of a period',
    ],
  ]);
});

test('for all goals and days, the goal lies between the two, and is one of them at either end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 2, max: 30 }),
      (a, b, day) => {
        const from = `2026-06-${String(day).padStart(2, '0')}`;
        const terms = changed({ atLeast: String(a) }, { atLeast: String(b), from });
        const value = Number(
          onlyObjective(terms, factsOf(half), june(1), '2026-06-30').periods[0]!.target!.value.value,
        );
        expect(value).toBe(Math.ceil((a * (day - 1) + b * (31 - day)) / 30));
        expect(value).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(value).toBeLessThanOrEqual(Math.max(a, b));
      },
    ),
    { numRuns: 40 },
  );
});

test('a week over the change of the clocks counts seven days', () => {
  const terms = agreementOf(
    document({
      timezone: 'Europe/Berlin',
      effective: { from: '2026-03-02' },
      objectives: [
        objective({
          period: 'week',
          target: [{ atLeast: '7' }, { from: '2026-03-29', midPeriod: 'prorate', atLeast: '14' }],
        }),
      ],
    }),
  );
  const facts = factsOf({ start: at('2026-01-01'), end: at('2026-12-31') });
  // Sunday 29 March has 23 hours and is a day like the other six.
  expect(
    onlyObjective(terms, facts, { leads: [] }, '2026-03-30').periods.find(each => each.id === '2026-W13')
      ?.target?.value.value,
  ).toBe('8');
});
