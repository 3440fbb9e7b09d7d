import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthId, monthNumber } from '../../../../src/core/ground/calendar/month-number.ts';
import type { FunnelRow } from '../../../../src/core/ground/question.ts';
import type { Funnel } from '../../../../src/core/targets/kind.ts';
import type { LeadGoalContext } from '../../../../src/core/targets/lead-goal/context.ts';
import { computeLeadGoal } from '../../../../src/core/targets/lead-goal/lead-goal.ts';
import { target } from '../../../../src/core/targets/terms.ts';
import { readTerms } from '../../../../src/core/terms/read.ts';
import type { Raw } from '../../sample-agreement.ts';

/** A funnel row: leads, customers, revenue, marketing's revenue, all revenue, days to win in all. */
type Cells = readonly [
  leads: number,
  customers: number,
  revenue: number,
  marketing: number,
  all: number,
  days?: number,
];

function rowsOf(first: string, months: readonly Cells[], segment = 'A', from = 1): FunnelRow[] {
  return months.map(([leads, customers, revenue, marketing, all, days], index) => ({
    row: from + index,
    period: monthId(monthNumber(first) + index),
    segment,
    values: {
      leads: String(leads),
      customers: String(customers),
      revenue: String(revenue),
      marketing_revenue: String(marketing),
      total_revenue: String(all),
      ...(days !== undefined && { cycle_days: String(days) }),
    },
  }));
}

const funnelOf = (rows: readonly FunnelRow[], fields: Partial<Funnel> = {}): Funnel => ({
  parts: rows.map(({ row, ...sums }) => ({ ...sums, behind: [{ file: 'funnel.csv', rows: [row] }] })),
  lastFinal: rows.at(-1)?.period,
  customersBy: 'closing',
  ...fields,
});

const written: Raw = {
  compute: 'lead-goal',
  quota: '250000 USD per month',
  share: '60%',
  dealSize: '5000 USD',
  closeRate: '4%',
};

function goalOf(fields: Raw, funnel: Funnel = funnelOf([]), context: Partial<LeadGoalContext> = {}) {
  const raw = Object.fromEntries(
    Object.entries({ ...written, ...fields }).filter(([, value]) => value !== undefined),
  );
  const { value, findings } = readTerms(target, raw, 'f');
  expect(findings).toEqual([]);
  if (value?.kind !== 'lead-goal') throw new Error('no lead goal');
  return computeLeadGoal({
    terms: value,
    file: 'agreement.mdx',
    path: ['objectives', 0, 'target'],
    period: '2026-07',
    firstDay: '2026-07-01',
    currency: 'USD',
    funnel,
    days: { part: 31, whole: 31 },
    before: undefined,
    inValue: false,
    ...context,
  });
}

const targetOf = (...of: Parameters<typeof goalOf>) => {
  const { goal, findings } = goalOf(...of);
  expect(findings).toEqual([]);
  return goal!.value.value;
};
const messagesOf = (...of: Parameters<typeof goalOf>) => {
  const { goal, findings } = goalOf(...of);
  expect(goal).toBeUndefined();
  return findings.map(each => [
    each.place.kind === 'terms' && each.place.path.slice(3).join('.'),
    each.message,
    each.fix,
  ]);
};

const sixMonths = rowsOf('2026-01', [
  [100, 4, 20000, 60000, 100000],
  [200, 10, 50000, 40000, 100000],
  [100, 6, 30000, 70000, 100000],
  [300, 9, 45000, 50000, 100000],
  [200, 7, 35000, 65000, 100000],
  [100, 4, 20000, 75000, 100000],
]);
const overWindow = {
  share: { window: '6 months' },
  dealSize: { window: '6 months' },
  closeRate: { window: '6 months' },
};

test('fixed inputs need no funnel', () => {
  expect(targetOf({})).toBe('750');
  expect(
    targetOf({ quota: undefined, share: undefined, dealSize: undefined, customers: '7', closeRate: '5%' }),
  ).toBe('140');
  const chain = [
    { to: 'opportunities', rate: '25%' },
    { to: 'customers', rate: '25%' },
  ];
  expect(
    targetOf({
      quota: undefined,
      share: undefined,
      marketingRevenue: '500000 USD per month',
      closeRate: undefined,
      stages: chain,
    }),
  ).toBe('1600');
});

test('window inputs are ratios of sums over the months before, not means of ratios', () => {
  const { goal } = goalOf(overWindow, funnelOf(sixMonths));
  // 250,000 × 360,000/600,000 ÷ (200,000/40) ÷ (40/1,000)
  expect(goal?.value).toEqual({ value: '750', unit: { kind: 'count', of: 'leads' } });
  expect(goal?.derivation.steps.map(step => [step.name, step.value.value])).toEqual([
    ['quota', '250000'],
    ['share', '0.6'],
    ['deal-size', '5000'],
    ['close-rate', '0.04'],
    ['lead-goal', '750'],
  ]);
  expect(goal?.derivation.steps[1]).toEqual({
    op: 'times',
    name: 'share',
    value: { value: '0.6', unit: { kind: 'share' } },
    basis: {
      kind: 'window',
      from: '2026-01',
      to: '2026-06',
      numerator: { value: '360000', unit: { kind: 'money', currency: 'USD' } },
      denominator: { value: '600000', unit: { kind: 'money', currency: 'USD' } },
      columns: ['marketing_revenue', 'total_revenue'],
    },
    sources: [{ file: 'funnel.csv', firstRow: 1, lastRow: 6, rows: 6 }],
  });
  expect(goal?.derivation.sources).toEqual([{ file: 'funnel.csv', firstRow: 1, lastRow: 6, rows: 6 }]);
});

test('only the newest months of the window count', () => {
  const { goal } = goalOf({ closeRate: { window: '2 months' } }, funnelOf(sixMonths));
  // 30 customers ÷ (11/300)
  expect(goal?.value.value).toBe('819');
  expect(goal?.derivation.steps[3]?.basis).toMatchObject({ from: '2026-05', to: '2026-06' });
  expect(goal?.derivation.steps[3]?.sources).toEqual([
    { file: 'funnel.csv', firstRow: 5, lastRow: 6, rows: 2 },
  ]);
});

test('months that are not final are not seen', () => {
  const { goal } = goalOf(
    { closeRate: { window: '2 months' } },
    funnelOf(sixMonths, { lastFinal: '2026-04' }),
  );
  expect(goal?.derivation.steps[3]?.basis).toMatchObject({ from: '2026-03', to: '2026-04' });
});

describe('a window that is not full', () => {
  const young = funnelOf(sixMonths.slice(4));

  test('is filled by what was agreed to assume, and says how many months there are', () => {
    const { goal } = goalOf({ closeRate: { window: '6 months', assume: '5%' } }, young);
    expect(goal?.value.value).toBe('600');
    expect(goal?.derivation.steps[3]).toMatchObject({
      value: { value: '0.05' },
      basis: { kind: 'assumed', have: 2, want: 6 },
      sources: [],
    });
  });

  test('is no longer assumed from the month it is full', () => {
    expect(targetOf({ closeRate: { window: '2 months', assume: '5%' } }, young)).toBe('819');
  });

  test('is a finding without an assumption', () => {
    expect(messagesOf({ closeRate: { window: '6 months' } }, young)).toEqual([
      [
        'closeRate',
        'Unexpected target for 2026-07: the window of `closeRate` holds 2 of 6 months before 2026-07, expected a full window',
        'Add the earlier months to the funnel, or an `assume:`',
      ],
    ]);
  });

  test('ends where a month is missing', () => {
    const gap = funnelOf(sixMonths.filter(row => row.period !== '2026-03'));
    expect(messagesOf({ dealSize: { window: '6 months' } }, gap)[0]?.[1]).toBe(
      'Unexpected target for 2026-07: the window of `dealSize` holds 3 of 6 months before 2026-07, expected a full window',
    );
  });

  test('holds nothing where the funnel is empty or has no final month', () => {
    const expected =
      'Unexpected target for 2026-07: the window of `share` holds 0 of 6 months before 2026-07, expected a full window';
    expect(messagesOf({ share: { window: '6 months' } })[0]?.[1]).toBe(expected);
    expect(
      messagesOf({ share: { window: '6 months' } }, funnelOf(sixMonths, { lastFinal: undefined }))[0]?.[1],
    ).toBe(expected);
  });

  test('gives one finding for each input at once', () => {
    expect(messagesOf(overWindow, young).map(([path]) => path)).toEqual(['dealSize', 'closeRate', 'share']);
  });
});

describe('a zero to divide by', () => {
  const none = rowsOf('2026-05', [
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);

  test('is a finding that names the column and the rows', () => {
    expect(messagesOf({ closeRate: { window: '2 months' } }, funnelOf(none))).toEqual([
      [
        'closeRate',
        'Unexpected target for 2026-07: `leads` sums to zero in rows 1–2 of funnel.csv, so `closeRate` cannot be computed, expected a sum above zero',
        'Correct the rows, widen the window or add an `assume:`',
      ],
    ]);
  });

  test('names the numerator where that is what the goal is divided by', () => {
    const unwon = rowsOf(
      '2026-05',
      [
        [50, 0, 0, 0, 0],
        [60, 0, 0, 0, 0],
      ],
      'A',
      7,
    );
    expect(messagesOf({ closeRate: { window: '2 months' } }, funnelOf(unwon))[0]?.[1]).toBe(
      'Unexpected target for 2026-07: `customers` sums to zero in rows 7–8 of funnel.csv, so `closeRate` cannot be computed, expected a sum above zero',
    );
  });

  test('is assumed where that was agreed', () => {
    expect(targetOf({ closeRate: { window: '2 months', assume: '4%' } }, funnelOf(none))).toBe('750');
  });

  test('is a finding too where it was agreed or assumed', () => {
    expect(messagesOf({ closeRate: '0%' })).toEqual([
      [
        'closeRate',
        'Unexpected target for 2026-07: `closeRate` is zero, expected a value to divide by',
        'Agree on a value above zero',
      ],
    ]);
    expect(messagesOf({ dealSize: '0 USD' })[0]?.[1]).toBe(
      'Unexpected target for 2026-07: `dealSize` is zero, expected a value to divide by',
    );
    expect(messagesOf({ closeRate: { window: '6 months', assume: '0%' } }, funnelOf(none))).toEqual([
      [
        'closeRate',
        'Unexpected target for 2026-07: `closeRate.assume` is zero, expected a value to divide by',
        'Agree on a value above zero',
      ],
    ]);
    expect(messagesOf({ dealSize: { window: '2 months', assume: '0 USD' } }, funnelOf(none))[0]?.[1]).toBe(
      'Unexpected target for 2026-07: `dealSize.assume` is zero, expected a value to divide by',
    );
  });

  test('says which segment it is', () => {
    const fields = { segments: ['A'], closeRate: { window: '2 months' } };
    expect(messagesOf(fields, funnelOf(none))[0]?.[1]).toBe(
      'Unexpected target for segment `A` for 2026-07: `leads` sums to zero in rows 1–2 of funnel.csv, so `closeRate` cannot be computed, expected a sum above zero',
    );
  });
});

describe('bounds', () => {
  const bounded = (before: string, closeRate: string, context: Partial<LeadGoalContext> = {}) =>
    goalOf({ bounds: '10%', closeRate }, undefined, { before, ...context }).goal!;

  test('hold the step from one target to the next', () => {
    const held = bounded('1000', '4%');
    expect(held.value.value).toBe('900');
    expect(held.derivation.steps.at(-1)).toEqual({
      op: 'equals',
      name: 'bounded',
      value: { value: '900', unit: { kind: 'count', of: 'leads' } },
      basis: { kind: 'bounded', by: '0.1', before: '1000', unbounded: '750' },
      sources: [],
    });
    expect(held.derivation.unrounded).toBeUndefined();
    expect(bounded('500', '4%').value.value).toBe('550');
  });

  test.each([
    ['JPY', '901'],
    ['USD', '900.11'],
    ['KWD', '900.108'],
  ])('hold a goal in value to whole minor units: %s', (currency, held) => {
    const fields = { bounds: '10%', quota: `1 ${currency} per month`, dealSize: `1 ${currency}` };
    const context = { before: '1000.1195', inValue: true, currency };
    expect(goalOf(fields, undefined, context).goal?.value.value).toBe(held);
  });

  test('leave a target on the edge alone', () => {
    expect(bounded('750', '4%').derivation.unrounded).toBe('750');
    expect(bounded('682', '4%').value.value).toBe('750');
    expect(bounded('681', '4%').value.value).toBe('749');
  });

  test('do not hold a part of a period, nor a first target', () => {
    expect(bounded('10', '4%', { days: { part: 15, whole: 31 } }).value.value).toBe('363');
    expect(goalOf({ bounds: '10%' }).goal?.value.value).toBe('750');
  });

  test('are never passed by rounding', () => {
    const numbers = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 0, max: 60 }), (before, now, percent) => {
        const fields = {
          quota: undefined,
          share: undefined,
          customers: String(now),
          closeRate: '100%',
          bounds: `${percent}%`,
        };
        const held = Number(goalOf(fields, undefined, { before: String(before) }).goal?.value.value);
        expect(Math.abs(held - before) * 100).toBeLessThanOrEqual(percent * before);
        if (Math.abs(now - before) * 100 <= percent * before) expect(held).toBe(now);
      }),
    );
  });
});

describe('the cycle', () => {
  const months = rowsOf('2026-01', [
    [1000, 10, 50000, 1, 1, 610],
    [100, 10, 50000, 1, 1, 610],
    [100, 10, 50000, 1, 1, 610],
    [100, 10, 50000, 1, 1, 610],
  ]);
  const fields = { closeRate: { window: '2 months' } };

  test('shifts leads against the wins that close in the window', () => {
    const { goal } = goalOf({ ...fields, cycle: '2 months' }, funnelOf(months));
    // 30 customers ÷ (20 wins of March and April ÷ 1,100 leads of January and February)
    expect(goal?.value.value).toBe('1650');
    expect(goal?.derivation.steps[3]).toMatchObject({
      basis: {
        kind: 'window',
        from: '2026-03',
        to: '2026-04',
        shiftedFrom: '2026-01',
        shiftedTo: '2026-02',
        numerator: { value: '20', unit: { kind: 'count', of: 'customers' } },
        denominator: { value: '1100', unit: { kind: 'count', of: 'leads' } },
      },
      sources: [{ file: 'funnel.csv', firstRow: 1, lastRow: 4, rows: 4 }],
    });
  });

  test('is computed from the days to win, to the nearest month', () => {
    // 61 days ÷ 30.436875 is two months.
    expect(targetOf({ ...fields, cycle: { window: '2 months' } }, funnelOf(months))).toBe('1650');
  });

  test('leaves immature months out where customers stand in the month of their lead', () => {
    const { goal } = goalOf({ ...fields, cycle: '2 months' }, funnelOf(months, { customersBy: 'lead' }));
    expect(goal?.derivation.steps[3]?.basis).toMatchObject({
      from: '2026-01',
      to: '2026-02',
      denominator: { value: '1100' },
    });
    expect(goal?.derivation.steps[3]?.basis).not.toHaveProperty('shiftedFrom');
  });

  test('leaves immature months out at every stage of a chain', () => {
    const staged = months.map(row => ({
      ...row,
      values: { ...row.values, opportunities: row.period < '2026-03' ? '20' : '50' },
    }));
    const stages = [
      { to: 'opportunities', rate: { window: '2 months' } },
      { to: 'customers', rate: { window: '2 months' } },
    ];
    const chain = { closeRate: undefined, stages, cycle: '2 months' };
    const { goal } = goalOf(chain, funnelOf(staged, { customersBy: 'lead' }));
    expect(
      goal?.derivation.steps.slice(3, 5).map(step => [step.about, step.value.value, step.basis]),
    ).toMatchObject([
      ['customers', '0.5', { from: '2026-01', to: '2026-02' }],
      ['opportunities', '2/55', { from: '2026-01', to: '2026-02' }],
    ]);
    const closing = goalOf(chain, funnelOf(staged)).goal;
    expect(closing?.derivation.steps.slice(3, 5).map(step => [step.about, step.basis])).toMatchObject([
      ['customers', { from: '2026-03', to: '2026-04' }],
      ['opportunities', { from: '2026-03', to: '2026-04', shiftedFrom: '2026-01', shiftedTo: '2026-02' }],
    ]);
  });

  test('does not touch the deal size or the share', () => {
    const { goal } = goalOf(
      { dealSize: { window: '2 months' }, closeRate: '4%', cycle: { window: '9 months' } },
      funnelOf(months),
    );
    expect(goal?.value.value).toBe('750');
  });

  test('that cannot be computed is assumed, or a finding at its own place', () => {
    const untimed = funnelOf(
      rowsOf('2026-01', [
        [100, 10, 1, 1, 1],
        [100, 10, 1, 1, 1],
        [100, 10, 1, 1, 1],
      ]),
    );
    expect(targetOf({ ...fields, cycle: { window: '2 months', assume: '1 month' } }, untimed)).toBe('300');
    expect(messagesOf({ ...fields, cycle: { window: '2 months' } }, untimed)).toEqual([
      [
        'cycle',
        'Unexpected target for 2026-07: the window of `cycle` holds 0 of 2 months with customers and `cycle_days` before 2026-07, expected a full window',
        'Complete the funnel, or add an `assume:`',
      ],
    ]);
    expect(messagesOf({ ...fields, cycle: { window: '6 months' } }, funnelOf(months))[0]?.[1]).toBe(
      'Unexpected target for 2026-07: the window of `cycle` holds 4 of 6 months with customers and `cycle_days` before 2026-07, expected a full window',
    );
  });
});

describe('segments', () => {
  const rows = [
    ...rowsOf(
      '2026-05',
      [
        [100, 10, 50000, 30000, 90000],
        [100, 10, 50000, 30000, 90000],
      ],
      'A',
      1,
    ),
    ...rowsOf(
      '2026-05',
      [
        [300, 6, 12000, 20000, 10000],
        [300, 6, 12000, 20000, 10000],
      ],
      'B',
      3,
    ),
  ];
  const windows = {
    share: { window: '2 months' },
    dealSize: { window: '2 months' },
    closeRate: { window: '2 months' },
  };

  test('carry their own parts without a split, each rounded up, then summed', () => {
    const { goal } = goalOf({ ...windows, segments: ['A', 'B'] }, funnelOf(rows));
    // A: 250,000 × 60,000/200,000 ÷ 5,000 ÷ 10 % = 150; B: 250,000 × 40,000/200,000 ÷ 2,000 ÷ 2 % = 1,250
    expect(goal?.segments?.map(each => [each.segment, each.goal.value, each.valuePerLead.value])).toEqual([
      ['A', '150', '500'],
      ['B', '1250', '40'],
    ]);
    expect(goal?.value.value).toBe('1400');
    expect(goal?.derivation.steps.map(step => [step.op, step.name, step.about, step.value.value])).toEqual([
      ['start', 'segment-goal', 'A', '150'],
      ['plus', 'segment-goal', 'B', '1250'],
      ['equals', 'lead-goal', undefined, '1400'],
    ]);
  });

  test('share the whole of marketing’s part by a split', () => {
    const { goal } = goalOf(
      { ...windows, segments: ['A', 'B'], split: { A: '65%', B: '35%' } },
      funnelOf(rows),
    );
    // 250,000 × 100,000/200,000 × 65 % ÷ 5,000 ÷ 10 % = 162.5; × 35 % ÷ 2,000 ÷ 2 % = 1,093.75
    expect(goal?.segments?.map(each => [each.goal.value, each.derivation.unrounded])).toEqual([
      ['163', '162.5'],
      ['1094', '1093.75'],
    ]);
    expect(goal?.value.value).toBe('1257');
    expect(goal?.segments?.[0]?.derivation.steps.map(step => [step.name, step.value.value])).toEqual([
      ['quota', '250000'],
      ['share', '0.5'],
      ['split', '0.65'],
      ['deal-size', '5000'],
      ['close-rate', '0.1'],
      ['lead-goal', '163'],
    ]);
  });

  test('that are pooled are summed before anything is divided', () => {
    const { goal } = goalOf({ ...windows, pooled: ['A', 'B'] }, funnelOf(rows));
    // 250,000 × 1/2 ÷ (124,000/32) ÷ (32/800)
    expect(goal?.value.value).toBe('807');
    expect(goal?.segments).toBeUndefined();
    // 807 leads are worth 250,000 × 1/2
    expect(goal?.valuePerLead).toEqual({ value: '155', unit: { kind: 'money', currency: 'USD' } });
    const one = goalOf({ ...windows, pooled: ['A'] }, funnelOf(rows)).goal;
    expect(one?.value.value).toBe('150');
  });

  test('give a goal in value: the sum of goals times what a lead is worth, to the cent', () => {
    const { goal } = goalOf({ ...windows, segments: ['A', 'B'] }, funnelOf(rows), { inValue: true });
    expect(goal?.value).toEqual({ value: '125000', unit: { kind: 'money', currency: 'USD' } });
    expect(goal?.derivation.steps.map(step => [step.op, step.name, step.about, step.value.value])).toEqual([
      ['part', 'segment-goal', 'A', '150'],
      ['times', 'value-per-lead', 'A', '500'],
      ['start', 'segment-value', 'A', '75000'],
      ['part', 'segment-goal', 'B', '1250'],
      ['times', 'value-per-lead', 'B', '40'],
      ['plus', 'segment-value', 'B', '50000'],
      ['equals', 'value-goal', undefined, '125000'],
    ]);
    const odd = goalOf(
      { quota: '1000 USD per month', share: '100%', dealSize: '100 USD', closeRate: '33.333%' },
      undefined,
      { inValue: true },
    );
    // 31 leads × 33.333
    expect(odd.goal?.value.value).toBe('1033.32');
    expect(odd.goal?.derivation.steps.at(-1)?.basis).toEqual({
      kind: 'rounded',
      how: 'half-up',
      unrounded: '1033.323',
    });
  });

  test('give a goal in value by what a lead of each is agreed to be worth', () => {
    const fields = { ...windows, segments: ['A', 'B'], valuePerLead: { A: '100.5 USD', B: '0.005 USD' } };
    const { goal } = goalOf(fields, funnelOf(rows), { inValue: true });
    // 150 × 100.5 + 1250 × 0.005
    expect(goal?.value).toEqual({ value: '15081.25', unit: { kind: 'money', currency: 'USD' } });
    const worths = goal?.derivation.steps.filter(step => step.name === 'value-per-lead');
    expect(worths?.map(step => [step.about, step.value.value, step.basis])).toEqual([
      ['A', '100.5', { kind: 'agreed' }],
      ['B', '0.005', { kind: 'agreed' }],
    ]);
    expect(goal?.segments?.map(each => [each.valuePerLead.value, each.isValueAgreed])).toEqual([
      ['100.5', true],
      ['0.005', true],
    ]);
    const computed = goalOf({ ...windows, segments: ['A', 'B'] }, funnelOf(rows), { inValue: true });
    expect(computed.goal?.segments?.map(each => each.isValueAgreed)).toEqual([undefined, undefined]);
  });

  test('count the rows behind them once each', () => {
    const fields = { ...windows, share: '60%', segments: ['A', 'B'], split: { A: '50%', B: '50%' } };
    const { goal } = goalOf(fields, funnelOf(rows));
    expect(goal?.segments?.[1]?.derivation.sources).toEqual([
      { file: 'funnel.csv', firstRow: 3, lastRow: 4, rows: 2 },
    ]);
    expect(goal?.derivation.sources).toEqual([{ file: 'funnel.csv', firstRow: 1, lastRow: 4, rows: 4 }]);
  });
});

test('a window goal equals the ratio of sums, computed apart with integers', () => {
  const n = fc.integer({ min: 1, max: 9999 });
  const month = fc.tuple(n, n, n, n, n);
  fc.assert(
    fc.property(
      fc.array(month, { minLength: 3, maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      (cells, window) => {
        const size = { window: `${window} months` };
        const last = cells.slice(-window);
        const sum = (place: 0 | 1 | 2 | 3 | 4) =>
          BigInt(last.reduce((total, each) => total + each[place], 0));
        // quota × marketing/all ÷ (revenue/customers) ÷ (customers/leads)
        const top = 250000n * sum(3) * sum(0);
        const bottom = sum(4) * sum(2);
        const value = targetOf(
          { share: size, dealSize: size, closeRate: size },
          funnelOf(rowsOf('2025-01', cells)),
        );
        expect(value).toBe(String((top + bottom - 1n) / bottom));
      },
    ),
  );
});

describe('an input that changes by date', () => {
  const quota = [{ amount: '5000 USD per month' }, { from: '2026-07-01', amount: '6000 USD per month' }];
  const on = (fields: Raw, firstDay: string) =>
    targetOf({ share: '100%', dealSize: '100 USD', closeRate: '50%', ...fields }, undefined, { firstDay });

  test('is the one in force on the first day of the period; the others are not repeated', () => {
    expect(['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01'].map(day => on({ quota }, day))).toEqual([
      '100',
      '100',
      '120',
      '120',
    ]);
  });

  test('may be any of them', () => {
    const closeRate = [{ share: '50%' }, { from: '2026-07-01', share: '25%' }];
    const dealSize = [{ amount: '100 USD' }, { from: '2026-07-01', amount: '50 USD' }];
    const once = { quota: '5000 USD per month' };
    expect([on({ ...once, closeRate }, '2026-06-01'), on({ ...once, closeRate }, '2026-07-01')]).toEqual([
      '100',
      '200',
    ]);
    expect(on({ ...once, dealSize }, '2026-07-01')).toBe('200');
    const stages = [{ to: 'customers', rate: closeRate }];
    expect(on({ ...once, closeRate: undefined, stages }, '2026-07-01')).toBe('200');
  });
});

test('the average cycle stands beside the goal, over the customers of whom it is known', () => {
  const timed = rowsOf('2026-05', [
    [200, 4, 35000, 65000, 100000, 100],
    [100, 4, 20000, 75000, 100000],
  ]);
  const shownOf = (fields: Raw) =>
    goalOf({ closeRate: { window: '2 months' }, ...fields }, funnelOf(timed))
      .goal?.derivation.steps.filter(({ op }) => op === 'part')
      .map(({ name, value, basis, sources }) => [
        name,
        value.value,
        basis.kind,
        basis.kind === 'window' && `${basis.numerator.value} ÷ ${basis.denominator.value}`,
        sources.map(({ firstRow, lastRow, rows }) => [firstRow, lastRow, rows]),
      ]);
  const mean = ['cycle-days', '25', 'window', '100 ÷ 4', [[1, 1, 1]]];
  expect(shownOf({})).toEqual([mean]);
  expect(shownOf({ cycle: { window: '2 months' }, closeRate: '5%' })).toEqual([
    mean,
    ['cycle-months', '1', 'rounded', false, []],
  ]);
  expect(shownOf({ cycle: '2 months', closeRate: '5%' })).toEqual([
    ['cycle-months', '2', 'agreed', false, []],
  ]);
});
