import { describe, expect, test } from 'vitest';
import type { Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, duesOf, event, judgedCredits, minute } from './credit-sample.ts';

const tiers = [{ below: '99.9%', credit: '10%' }];
/** An hour down in each of some months, a tenth of 1,000 each; claims within some days after the month. */
const credits = (
  months: readonly string[],
  events: readonly (readonly [at: string, month: string])[],
  asOf: string,
  fields: Raw = {},
) =>
  judgedCredits(
    cloudTerms({
      tiers,
      base: { fees: 'compute' },
      caps: [{ per: '12 months', atMost: '150 USD' }],
      claimWithin: '100 days',
      ...fields,
    }),
    { incidents: months.map(each => down(`2026-${each}-10T10:00`, 60 * minute)) },
    { events: events.map(([at, month], row) => event('claim', at, `2026-${month}`, { row: row + 1 })) },
    asOf,
  ).credits;

describe('a cap over several periods', () => {
  test('is not used up by a credit that lapsed', () => {
    const made = credits(['04', '05'], [['2026-06-03', '05']], '2026-12-31', { claimWithin: '7 days' });
    expect(made.map(each => [each.period, each.due?.value, each.state])).toEqual([
      ['2026-04', '100', 'lapsed'],
      ['2026-05', '100', 'claimed'],
    ]);
  });

  test('binds in the order of the claims', () => {
    const late = [
      ['2026-05-20', '04'],
      ['2026-06-10', '03'],
    ] as const;
    expect(duesOf(credits(['03', '04'], late, '2026-06-30'))).toEqual([
      ['2026-03', '50'],
      ['2026-04', '100'],
    ]);
    const early = [
      ['2026-05-20', '04'],
      ['2026-05-10', '03'],
    ] as const;
    expect(duesOf(credits(['03', '04'], early, '2026-06-30'))).toEqual([
      ['2026-03', '100'],
      ['2026-04', '50'],
    ]);
  });

  test('leaves each unclaimed credit what it is if it is claimed next, and says what it is in turn', () => {
    const open = credits(['03', '04'], [], '2026-05-10');
    expect(open.map(each => [each.due?.value, each.upTo, each.inTurn?.value])).toEqual([
      ['100', true, '100'],
      ['100', true, '50'],
    ]);
    const one = credits(['03', '04'], [['2026-05-05', '04']], '2026-05-10');
    expect(one.map(each => [each.due?.value, each.upTo, each.inTurn?.value])).toEqual([
      ['50', true, '50'],
      ['100', undefined, undefined],
    ]);
  });

  test('a claim before the cut-off is in time, and is fixed at the cut-off', () => {
    const early = [
      ['2026-04-20', '04'],
      ['2026-04-25', '03'],
    ] as const;
    expect(duesOf(credits(['03', '04'], early, '2026-05-10'))).toEqual([
      ['2026-03', '100'],
      ['2026-04', '50'],
    ]);
  });

  test('without a claim window binds at the cut-off, claimed or not', () => {
    const claims = [['2026-05-20', '04']] as const;
    expect(duesOf(credits(['03', '04'], claims, '2026-12-31', { claimWithin: undefined }))).toEqual([
      ['2026-03', '100'],
      ['2026-04', '50'],
    ]);
  });

  test('what a settlement takes from a credit is free for the oldest claim that the cap cut', () => {
    const claim = (at: string, month: string, row: number) =>
      event('claim', at, `2026-${month}`, { row, clause: 'service-credit' });
    const dispute = (at: string, row: number, fields: object) =>
      event('dispute', at, '2026-03', { row, objective: 'uptime', value: '99.95%', ...fields });
    const events = [
      claim('2026-04-10', '03', 1),
      claim('2026-05-10', '04', 2),
      claim('2026-06-10', '05', 3),
      dispute('2026-06-20', 4, { by: 'marketing' }),
      dispute('2026-07-01', 5, { effect: 'settled', by: 'sales', agreedBy: ['marketing'] }),
    ];
    const made = (asOf: string) =>
      judgedCredits(
        cloudTerms({
          tiers,
          base: { fees: 'compute' },
          caps: [{ per: '12 months', atMost: '150 USD' }],
          claimWithin: '100 days',
        }),
        { incidents: ['03', '04', '05'].map(each => down(`2026-${each}-10T10:00`, 60 * minute)) },
        { events },
        asOf,
      ).credits.map(each => [each.period, each.due?.value, each.state]);
    expect(made('2026-06-25')).toEqual([
      ['2026-03', '100', 'disputed'],
      ['2026-04', '50', 'claimed'],
      ['2026-05', '0', 'claimed'],
    ]);
    expect(made('2026-07-05')).toEqual([
      ['2026-04', '100', 'claimed'],
      ['2026-05', '50', 'claimed'],
    ]);
  });
});
