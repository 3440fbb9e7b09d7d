import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inProportion, instalments } from '../../../../src/core/clauses/recovery/instalments.ts';
import { exact, sum } from '../../../../src/core/ground/exact.ts';
import { at, days, factsOf, judge, lead } from '../../judge-sample.ts';
import { agreementOf, type Raw } from '../../sample-agreement.ts';
import { judgedMonths, leadsTerms } from '../consequence-sample.ts';

const recovery = (fields: Raw = {}): Raw => ({
  recovery: { closeRate: '4%', dealSize: '5000 USD', over: '2 periods', ...fields },
});
const recoveriesOf = (
  counts: readonly number[],
  known: Parameters<typeof judgedMonths>[2] = {},
  fields: Raw = {},
  promise: Raw = {},
) => judgedMonths(leadsTerms(recovery(fields), {}, promise), counts, known).report.recoveries!;
const value = (each: { readonly value: string } | undefined) => each?.value;

describe('lost revenue', () => {
  test('is missing leads × close rate × deal size, with each line of it', () => {
    const [made] = recoveriesOf([1], { asOf: '2026-02-10' });
    expect(made).toMatchObject({
      remedy: 'clause',
      objective: 'qualified-leads',
      period: '2026-01',
      missing: { value: '3', unit: { kind: 'count', of: 'leads' } },
      lost: { value: '600', unit: { kind: 'money', currency: 'USD' } },
      madeUp: { value: '0' },
      owed: { value: '3' },
      owedRevenue: { value: '600' },
      state: 'open',
    });
    expect(
      made?.derivation.steps.map(each => [each.op, each.name, each.value.value, each.basis.kind]),
    ).toEqual([
      ['start', 'recovery-target', '4', 'data'],
      ['minus', 'recovery-actual', '1', 'data'],
      ['equals', 'recovery-missing', '3', 'data'],
      ['times', 'close-rate', '0.04', 'agreed'],
      ['times', 'deal-size', '5000', 'agreed'],
      ['equals', 'recovery-lost', '600', 'rounded'],
    ]);
    expect(made?.derivation.sources).toEqual([
      { file: 'slas/sample/metrics/leads.csv', firstRow: 1, lastRow: 1, rows: 1 },
    ]);
  });

  test('of a period that was kept is none', () => {
    expect(recoveriesOf([4, 5], { asOf: '2026-02-28' })).toEqual([]);
  });

  test('is rounded half up to the minor unit once, at the end', () => {
    expect(value(recoveriesOf([1], { asOf: '2026-02-10' }, { dealSize: '0.125 USD' })[0]?.lost)).toBe('0.02');
    expect(value(recoveriesOf([3], { asOf: '2026-02-10' }, { dealSize: '0.125 USD' })[0]?.lost)).toBe('0.01');
  });

  test('uses the rates that the target of that period announced', () => {
    const goal = (closeRate: string) => ({
      compute: 'lead-goal',
      marketingRevenue: '100 USD per month',
      dealSize: '100 USD',
      closeRate,
    });
    const target = [
      { from: '2026-01-01', ...goal('25%') },
      { from: '2026-02-01', ...goal('50%') },
    ];
    const fields = { closeRate: 'from target', dealSize: 'from target' };
    const made = recoveriesOf([3, 1], { asOf: '2026-02-28' }, fields, { target });
    expect(made.map(each => [each.period, value(each.missing), value(each.lost)])).toEqual([
      ['2026-01', '1', '25'],
      ['2026-02', '1', '50'],
    ]);
    expect(made[0]?.derivation.steps.slice(3, 5).map(each => [each.op, each.name, each.value.value])).toEqual(
      [
        ['times', 'close-rate', '0.25'],
        ['times', 'deal-size', '100'],
      ],
    );
  });

  test('of a goal that changed inside the month takes what a lead is worth at its end', () => {
    const goal = (closeRate: string) => ({
      compute: 'lead-goal',
      marketingRevenue: '300 USD per month',
      dealSize: '100 USD',
      closeRate,
    });
    const target = [
      { from: '2026-01-01', ...goal('25%') },
      { from: '2026-01-16', midPeriod: 'prorate', ...goal('50%') },
    ];
    const fields = { closeRate: 'from target', dealSize: 'from target' };
    const [made] = recoveriesOf([3, 1], { asOf: '2026-02-28' }, fields, { target });
    // 12 × 15/31 + 6 × 16/31 = 8.9, 3 came; 6 × 50 % × 100 USD
    expect([value(made?.missing), value(made?.lost)]).toEqual(['6', '300']);
    expect(made?.derivation.steps.slice(3, 4)).toMatchObject([{ op: 'times', name: 'recovery-lead-value' }]);
  });

  test('of several segments takes what a lead of the goal is worth in the mean', () => {
    const target = {
      compute: 'lead-goal',
      marketingRevenue: '800 USD per month',
      dealSize: '100 USD',
      closeRate: { window: '1 month' },
      segments: ['A', 'B'],
      split: { A: '50%', B: '50%' },
    };
    const raw = leadsTerms(recovery({ closeRate: 'from target', dealSize: 'from target' }), {}, { target });
    const row = (segment: string, customers: string) => ({
      row: segment === 'A' ? 1 : 2,
      period: '2025-12',
      segment,
      values: { leads: '10', customers, revenue: '0' },
    });
    const { report } = judge(
      agreementOf(raw),
      factsOf(days('2025-12-01', '2026-12-31')),
      { funnel: [row('A', '5'), row('B', '1')], leads: [] },
      '2026-02-10',
    );
    // A needs 4 ÷ 50 % = 8 leads of $50, B 4 ÷ 10 % = 40 of $10: 48 leads of $800 ÷ 48 each.
    expect(report.recoveries?.map(each => [value(each.missing), value(each.lost)])).toEqual([['48', '800']]);
    expect(report.recoveries?.[0]?.derivation.steps[3]).toMatchObject({
      op: 'times',
      name: 'recovery-lead-value',
      value: { value: '50/3' },
    });
  });

  test('of a value is what is missing of it', () => {
    const goal = {
      compute: 'lead-goal',
      marketingRevenue: '200 USD per month',
      dealSize: '100 USD',
      closeRate: '50%',
    };
    const raw = leadsTerms(
      { recovery: { over: '3 periods' } },
      {},
      { indicator: { value: 'leads' }, target: goal },
    );
    const [made] = judgedMonths(raw, [3], { asOf: '2026-02-10' }).report.recoveries!;
    expect([value(made?.missing), value(made?.lost), made?.missing.unit.kind]).toEqual(['50', '50', 'money']);
    expect(made?.instalments.map(each => value(each.owed))).toEqual(['16.67', '16.67', '16.66']);
    expect(made?.derivation.steps.map(each => each.name)).toEqual([
      'recovery-target',
      'recovery-actual',
      'recovery-lost',
    ]);
  });
});

describe('making up', () => {
  test('is spread over the following periods, whether they have begun or not', () => {
    const [made] = recoveriesOf([1], { asOf: '2026-02-10' });
    expect(
      made?.instalments.map(each => [each.period, each.phase, value(each.owed), value(each.revenue)]),
    ).toEqual([
      ['2026-02', 'running', '2', '400'],
      ['2026-03', 'ahead', '1', '200'],
    ]);
    expect(made?.instalments.some(each => each.madeUp)).toBe(false);
  });

  test('says where a part is due after the agreement’s last day', () => {
    const raw = leadsTerms(recovery(), { effective: { from: '2026-01-01', to: '2026-02-28' } });
    const [made] = judgedMonths(raw, [1, 4], { asOf: '2026-03-31' }).report.recoveries!;
    expect(made?.instalments.map(each => each.phase)).toEqual(['closed', 'after-end']);
    expect(made?.state).toBe('overdue');
  });

  test('counts what a later period has over its own goal, and its target does not change', () => {
    const { report } = judgedMonths(leadsTerms(recovery()), [1, 6, 5], { asOf: '2026-03-31' });
    const [made] = report.recoveries!;
    expect(made?.instalments.map(each => [each.period, value(each.madeUp)])).toEqual([
      ['2026-02', '2'],
      ['2026-03', '1'],
    ]);
    expect([made?.state, value(made?.madeUp), value(made?.owed), value(made?.owedRevenue)]).toEqual([
      'made-up',
      '3',
      '0',
      '0',
    ]);
    expect(report.objectives[0]?.periods.map(each => each.target?.value.value)).toEqual(['4', '4', '4']);
  });

  test('is overdue once its last period has closed and something is owed, and may still be made up', () => {
    const [late] = recoveriesOf([1, 6, 4], { asOf: '2026-03-31' });
    expect([late?.state, value(late?.owed), value(late?.owedRevenue)]).toEqual(['overdue', '1', '200']);
    const [after] = recoveriesOf([1, 6, 4, 5], { asOf: '2026-04-30' });
    expect(after?.state).toBe('made-up');
    expect(after?.instalments.at(-1)).toMatchObject({
      period: '2026-04',
      owed: { value: '0' },
      madeUp: { value: '1' },
    });
  });

  test('uses a surplus once, for the oldest miss first', () => {
    const made = recoveriesOf([2, 3, 6, 5], { asOf: '2026-04-30' });
    expect(made.map(each => [each.period, each.state, value(each.madeUp)])).toEqual([
      ['2026-01', 'made-up', '2'],
      ['2026-02', 'made-up', '1'],
    ]);
    expect(made[1]?.instalments.map(each => [each.period, value(each.madeUp)])).toEqual([
      ['2026-03', '0'],
      ['2026-04', '1'],
    ]);
  });

  test('is of what is missing after agreed exclusions', () => {
    // Half of January is left out: two leads are promised for the rest, of which one came.
    const gone = {
      ...factsOf(days('2026-01-01', '2026-12-31')),
      events: [
        {
          row: 1,
          at: at('2026-01-20'),
          kind: 'exclusion',
          objective: '',
          span: days('2026-01-16', '2026-01-31'),
          effect: 'remove',
          by: 'sales',
          agreedBy: ['marketing'],
          clause: '',
          value: '',
          note: 'Storm',
        },
      ],
    };
    const { report } = judge(
      agreementOf(leadsTerms(recovery())),
      gone,
      { leads: [lead('2026-01-10')] },
      '2026-02-10',
    );
    const [made] = report.recoveries!;
    expect([value(made?.missing), value(made?.derivation.steps[2]?.value)]).toEqual(['1', '1']);
    expect(value(made?.lost)).toBe('200');
  });
});

test('parts of an amount add up to it rounded up once, and differ by one unit at most', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10_000_000n }),
      fc.integer({ min: 1, max: 97 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0, 2, 3),
      (amount, divisor, count, places) => {
        const of = exact(amount).div(divisor);
        const parts = instalments(of, count, places);
        expect(sum(parts).equals(of.ceil(places))).toBe(true);
        const unit = exact(1).div(10 ** places);
        const most = parts.reduce((a, b) => (a.gt(b) ? a : b));
        const worth = exact(amount).div(100);
        expect(sum(inProportion(worth, parts, 2)).equals(worth)).toBe(true);
        const least = parts.reduce((a, b) => (a.lt(b) ? a : b));
        expect(most.sub(least).compare(unit)).toBeLessThanOrEqual(0);
      },
    ),
  );
});
