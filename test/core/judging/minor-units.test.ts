import { describe, expect, test } from 'vitest';
import { days, exclusion, factsAbout, factsOf, judge, lead } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const covered = days('2026-01-01', '2026-12-31');

/** A goal in value: a lead in thirty becomes a customer of so much. */
const goal = (currency: string, quota: string, more: Raw = {}): Raw => ({
  compute: 'lead-goal',
  quota: `${quota} ${currency} per month`,
  share: '100%',
  dealSize: `100.7 ${currency}`,
  closeRate: '3.3%',
  ...more,
});

/** What a month of 2026 has to bring, and what seven leads in it brought. */
function monthOf(
  currency: string,
  target: Raw | Raw[],
  month = '2026-06',
  exclusions: string[] = [],
  effect = 'remove',
) {
  const raw = document({
    currency,
    effective: { from: '2026-05-01' },
    objectives: [objective({ indicator: { value: 'leads' }, target })],
  });
  const excluded = exclusions.map(day => exclusion(effect, days(day, day), { objective: 'qualified-leads' }));
  const leads = Array.from({ length: 7 }, (_, place) => lead(`${month}-1${place}`));
  const { report } = judge(agreementOf(raw), factsOf(covered, excluded), { leads }, '2026-07-31');
  const period = report.objectives[0]!.periods.find(each => each.id === month)!;
  const { target: agreed } = period.afterExclusions ?? period;
  return [agreed?.value.value, period.actual?.value];
}

describe('an amount of money has the decimals of its currency', () => {
  // ⌈1000 ÷ 100.7 ÷ 3.3 %⌉ = 301 leads of 3.3231 each.
  test.each([
    ['JPY', '1000', '23'],
    ['USD', '1000.25', '23.26'],
    ['KWD', '1000.253', '23.262'],
    ['CLF', '1000.2531', '23.2617'],
  ])('in %s: a goal in value, and what came', (currency, due, came) => {
    expect(monthOf(currency, goal(currency, '1000'))).toEqual([due, came]);
  });

  // 301 leads for 29 of the 30 days of June: 966.9113.
  test.each([
    ['JPY', '967'],
    ['USD', '966.91'],
    ['KWD', '966.911'],
  ])('in %s: a goal without a day that is excluded', (currency, due) => {
    expect(monthOf(currency, goal(currency, '1000'), '2026-06', ['2026-06-20'])[0]).toBe(due);
  });

  // 33 % of the goal of 1000.2531.
  test.each([
    ['JPY', '330'],
    ['USD', '330.08'],
    ['KWD', '330.083'],
  ])('in %s: a floor that an exclusion leaves', (currency, due) => {
    expect(monthOf(currency, goal(currency, '1000'), '2026-06', ['2026-06-20'], 'floor: 33%')[0]).toBe(due);
  });

  test.each([
    ['JPY', '100'],
    ['USD', '99.67'],
    ['KWD', '99.67'],
  ])('in %s: a goal that changes inside a month, of what is measured in money', (currency, due) => {
    const raw = document({
      currency,
      effective: { from: '2026-06-01' },
      datasets: {
        sales: { kind: 'records', file: 'metrics/sales.csv', times: { at: 'iso' }, money: ['amount'] },
      },
      objectives: [
        objective({
          indicator: { measure: 'sales', at: 'at', sum: 'amount' },
          target: [
            { atLeast: `99 ${currency}` },
            { from: '2026-06-11', midPeriod: 'prorate', atLeast: `100.005 ${currency}` },
          ],
        }),
      ],
    });
    const facts = factsAbout(['sales'], covered);
    const { report } = judge(agreementOf(raw), facts, { sales: [] } as never, '2026-07-31');
    expect(report.objectives[0]!.periods[0]!.target?.value.value).toBe(due);
  });
});
