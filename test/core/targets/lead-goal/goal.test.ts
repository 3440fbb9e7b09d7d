import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  computeGoal,
  type GoalInput,
  type GoalInputs,
  valuePerLead,
} from '../../../../src/core/targets/lead-goal/goal.ts';

const agreed = (value: string): GoalInput => ({ value, basis: { kind: 'agreed' }, sources: [] });
const rate = (to: string, value: string) => ({ ...agreed(value), to });
const goal = (fields: Partial<GoalInputs>) =>
  computeGoal({
    currency: 'USD',
    quota: agreed('250000'),
    share: agreed('0.6'),
    dealSize: agreed('5000'),
    stages: [rate('customers', '0.04')],
    round: 'once',
    ...fields,
  });

test('5,000 dollars, all of it by marketing, at 100 a deal and a close rate of 50 % take 100 leads', () => {
  const stages = [rate('customers', '0.5')];
  expect(goal({ quota: agreed('5000'), share: agreed('1'), dealSize: agreed('100'), stages })).toMatchObject({
    leads: '100',
    unrounded: '100',
    valuePerLead: '50',
  });
});

test('7 customers at a close rate of 5 % take 140 leads, without a deal size or a value per lead', () => {
  const { leads, valuePerLead, steps } = computeGoal({
    currency: 'USD',
    customers: agreed('7'),
    stages: [rate('customers', '0.05')],
    round: 'once',
  });
  expect({ leads, valuePerLead }).toEqual({ leads: '140', valuePerLead: undefined });
  expect(steps.map(step => [step.op, step.name, step.value.value])).toEqual([
    ['start', 'customers', '7'],
    ['divide', 'close-rate', '0.05'],
    ['equals', 'lead-goal', '140'],
  ]);
});

test('500,000 dollars at 5,000 a deal through two stages of 25 % take 1,600 leads', () => {
  const stages = [rate('opportunities', '0.25'), rate('customers', '0.25')];
  const { leads, steps } = goal({ marketingRevenue: agreed('500000'), stages });
  expect(leads).toBe('1600');
  expect(steps.map(step => [step.op, step.name, step.about])).toEqual([
    ['start', 'marketing-revenue', undefined],
    ['divide', 'deal-size', undefined],
    ['divide', 'stage-rate', 'customers'],
    ['divide', 'stage-rate', 'opportunities'],
    ['equals', 'lead-goal', undefined],
  ]);
});

test('250,000 dollars, 60 % of it, at 5,000 a deal and 4 % take 750 leads of 200 dollars each', () => {
  const { steps, ...rest } = goal({});
  expect(rest).toEqual({ leads: '750', unrounded: '750', valuePerLead: '200' });
  expect(steps.map(step => [step.op, step.name, step.value.value])).toEqual([
    ['start', 'quota', '250000'],
    ['times', 'share', '0.6'],
    ['divide', 'deal-size', '5000'],
    ['divide', 'close-rate', '0.04'],
    ['equals', 'lead-goal', '750'],
  ]);
});

test('a goal is rounded up once at the end, or after each stage by choice', () => {
  const inputs = {
    marketingRevenue: agreed('10100'),
    dealSize: agreed('1000'),
    stages: [rate('opportunities', '0.3'), rate('customers', '0.7')],
  };
  expect(goal(inputs)).toMatchObject({ leads: '49', unrounded: '1010/21' });
  const { leads, steps } = goal({ ...inputs, round: 'each-stage' });
  expect(leads).toBe('54');
  expect(
    steps
      .filter(step => step.op === 'equals')
      .map(step => [step.name, step.about, step.value.unit, step.value.value, step.basis]),
  ).toEqual([
    [
      'customers',
      undefined,
      { kind: 'count', of: 'customers' },
      '11',
      { kind: 'rounded', how: 'up', unrounded: '10.1' },
    ],
    [
      'stage-result',
      'opportunities',
      { kind: 'count', of: 'opportunities' },
      '16',
      { kind: 'rounded', how: 'up', unrounded: '110/7' },
    ],
    [
      'lead-goal',
      undefined,
      { kind: 'count', of: 'leads' },
      '54',
      { kind: 'rounded', how: 'up', unrounded: '160/3' },
    ],
  ]);
});

test('a part of a period takes its share of days before the goal is rounded', () => {
  const { leads, steps } = goal({ days: { part: 17, whole: 31 } });
  expect(leads).toBe('412');
  expect(steps.at(-2)).toEqual({
    op: 'times',
    name: 'prorated',
    value: { value: '17/31', unit: { kind: 'share' } },
    basis: { kind: 'days', part: '17', whole: 31 },
    sources: [],
  });
  expect(goal({ days: { part: 31, whole: 31 } }).steps.map(step => step.name)).not.toContain('prorated');
});

test('a split takes its part of what marketing carries', () => {
  expect(goal({ split: agreed('0.65') }).leads).toBe('488');
  expect(goal({ split: agreed('0') }).leads).toBe('0');
});

test('a lead is worth the chance of a customer times the deal size', () => {
  expect(valuePerLead([agreed('0.25'), agreed('1/3')], '5000')).toBe('1250/3');
});

const positive = fc.tuple(fc.bigInt(1n, 10n ** 12n), fc.bigInt(1n, 10n ** 9n));
const text = ([n, d]: readonly [bigint, bigint]) => `${n}/${d}`;

test('a goal is the ceiling of an exact rational, computed apart with integers', () => {
  fc.assert(
    fc.property(
      positive,
      positive,
      positive,
      fc.array(positive, { minLength: 1, maxLength: 3 }),
      (quota, share, deal, rates) => {
        let top = quota[0] * share[0] * deal[1];
        let bottom = quota[1] * share[1] * deal[0];
        for (const [n, d] of rates) [top, bottom] = [top * d, bottom * n];
        const expected = (top + bottom - 1n) / bottom;
        const stages = rates.map((each, index) => rate(`stage${index}`, text(each)));
        const { leads } = goal({
          quota: agreed(text(quota)),
          share: agreed(text(share)),
          dealSize: agreed(text(deal)),
          stages,
        });
        expect(leads).toBe(String(expected));
      },
    ),
  );
});

test('a goal that exact, nothing to round is not raised by one', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 9n), positive, positive, (wanted, [n, d], [m, e]) => {
      // customers = wanted × rate, so that wanted leads are exactly enough.
      const customers = `${wanted * n * m}/${d * e}`;
      const stages = [rate('opportunities', text([n, d])), rate('customers', text([m, e]))];
      expect(goal({ customers: agreed(customers), stages }).leads).toBe(String(wanted));
    }),
  );
});

test('rounding after each stage never asks for fewer leads', () => {
  fc.assert(
    fc.property(
      positive,
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }),
      (revenue, percents) => {
        const stages = percents.map((each, index) => rate(`stage${index}`, `${each}/100`));
        const once = goal({ marketingRevenue: agreed(text(revenue)), stages });
        const each = goal({ marketingRevenue: agreed(text(revenue)), stages, round: 'each-stage' });
        expect(BigInt(each.leads) >= BigInt(once.leads)).toBe(true);
      },
    ),
  );
});
