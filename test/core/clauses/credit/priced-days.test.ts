import { describe, expect, test } from 'vitest';
import { catalogue, creditSentence } from '../../../../src/language/index.ts';
import type { Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, feesOf, judgedCredits, minute } from './credit-sample.ts';

const incidents = ['02', '03'].map(month => down(`2026-${month}-10T10:00`, 60 * minute));
const made = (credit: Raw, fields: Raw = {}) =>
  judgedCredits(
    cloudTerms({ tiers: [{ below: '99.9%', credit: '3 days' }], priced: 'true', ...credit }, fields),
    { incidents },
    { fees: feesOf('1000') },
  );
const told = (...of: Parameters<typeof made>) =>
  made(...of).credits.map(each => [each.period, each.due?.value, each.due?.unit.kind]);

describe('days of service', () => {
  test('are given as days where no fee prices them', () => {
    expect(told({ priced: undefined, base: { fees: 'compute' } })).toEqual([
      ['2026-02', '3', 'count'],
      ['2026-03', '3', 'count'],
    ]);
  });

  test('are worth the month’s fee ÷ its days for each', () => {
    // 1,000 ÷ 28 × 3 = 107.142…, and ÷ 31: 96.774…
    expect(told({ base: { fees: 'compute' } })).toEqual([
      ['2026-02', '107.14', 'money'],
      ['2026-03', '96.77', 'money'],
    ]);
    expect(told({ base: { fixed: '1000 USD' } })).toEqual(told({ base: { fees: 'compute' } }));
  });

  test('or ÷ as many days as the terms give a month', () => {
    const all = [
      ['2026-02', '100', 'money'],
      ['2026-03', '100', 'money'],
    ];
    expect(told({ base: { fees: 'compute', month: '30 days' } })).toEqual(all);
    expect(told({ base: { fixed: '1000 USD', month: '30 days' } })).toEqual(all);
  });

  test('stand beside shares and money, and are held to caps of money', () => {
    const tiers = [
      { below: '99.9%', credit: '3 days' },
      { below: '99%', credit: '25%' },
    ];
    const caps = [{ per: 'term', atMost: '150 USD' }];
    expect(told({ tiers, base: { fees: 'compute', month: '30 days' }, caps }).map(each => each[1])).toEqual([
      '100',
      '50',
    ]);
  });

  test('are shown with the fee and the days that price them', () => {
    const { report } = made({ base: { fees: 'compute' } });
    const [credit] = report.credits!;
    expect(credit?.derivation?.steps.map(each => [each.op, each.name, each.value.value])).toEqual([
      ['start', 'credit-fee', '1000'],
      ['divide', 'credit-days', '28'],
      ['times', 'credit-tier', '3'],
      ['equals', 'credit-due', '107.14'],
    ]);
    expect(creditSentence(catalogue('en'), report, credit!).replaceAll('\u202f', ' ')).toBe(
      'February 2026: $107.14 (Uptime 99.85 %, below 99.9 %: 3 days of service by a fee of $1,000); due.',
    );
  });
});
