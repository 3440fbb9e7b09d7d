import { describe, expect, test } from 'vitest';
import type { Fee } from '../../../../src/core/ground/data-facts.ts';
import type { Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from './credit-sample.ts';

const tiers = [{ below: '99.9%', credit: '50%' }];

type Fields = {
  known?: number;
  credit?: Raw;
  to?: string;
  claims?: readonly [string, string][];
  down?: readonly string[];
};

/** Half of 100 USD a month for an hour down in some months of 2026, with the fees of its first months known. */
function credits(
  cap: Raw,
  { known = 12, credit = {}, to = '2026-12-31', claims, down: lost = ['01', '02', '03'] }: Fields,
) {
  const raw = {
    ...cloudTerms({
      tiers,
      base: { fees: 'compute' },
      caps: [cap],
      ...(claims && { claimWithin: '300 days' }),
      ...credit,
    }),
    effective: { from: '2026-01-01', ...(to && { to }) },
  };
  const fees: Fee[] = feesOf('100').slice(0, known);
  const incidents = lost.map(month => down(`2026-${month}-10T10:00`, 60 * minute));
  const events = (claims ?? []).map(([at, month], row) =>
    event('claim', at, `2026-${month}`, { row: row + 1 }),
  );
  return judgedCredits(raw, { incidents }, { fees, events }, '2026-04-10');
}
const amounts = (...of: Parameters<typeof credits>) =>
  credits(...of).credits.map(each => [each.due?.value, each.held?.value ?? '0']);

describe('a cap in a share over fees that are not all known', () => {
  const term = { per: 'term', atMost: '10%' };

  test('holds what it takes, and lets it fall due as fees come in, the oldest first', () => {
    expect(amounts(term, { known: 3 })).toEqual([
      ['30', '20'],
      ['0', '50'],
      ['0', '50'],
    ]);
    expect(amounts(term, { known: 6 })).toEqual([
      ['50', '0'],
      ['10', '40'],
      ['0', '50'],
    ]);
    expect(amounts(term, { known: 11 })).toEqual([
      ['50', '0'],
      ['50', '0'],
      ['10', '40'],
    ]);
  });

  test('takes it for good once the fees reach the end of its span', () => {
    const made = credits(term, { known: 12 }).credits;
    expect(made.map(each => [each.due?.value, each.held, each.caps?.[0]?.over.value])).toEqual([
      ['50', undefined, undefined],
      ['50', undefined, undefined],
      ['20', undefined, '30'],
    ]);
    expect(made[2]?.caps?.[0]?.holds).toBeUndefined();
  });

  test('says what it waits for', () => {
    const [first] = credits(term, { known: 3 }).credits;
    const cap = first?.caps?.[0];
    expect([cap?.limit.value, cap?.over.value, cap?.holds]).toEqual(['30', '20', { until: '2026-12' }]);
    expect(first?.derivation?.steps.at(-2)).toMatchObject({
      op: 'minus',
      name: 'credit-held',
      value: { value: '20' },
    });
    const [open] = credits(term, { known: 3, to: '' }).credits;
    expect([open?.held?.value, open?.caps?.[0]?.holds]).toEqual(['20', {}]);
  });

  test('is of the sum that is stated, where it is known', () => {
    const stated = { ...term, of: '1200 USD' };
    expect(amounts(stated, { known: 3 })).toEqual([
      ['50', '0'],
      ['50', '0'],
      ['20', '0'],
    ]);
  });

  test('is of all fixed fees of a term that has an end', () => {
    const credit = { base: { fixed: '100 USD' } };
    expect(amounts(term, { known: 0, credit })).toEqual([
      ['50', '0'],
      ['50', '0'],
      ['20', '0'],
    ]);
    // Three months are over, and there may be more.
    expect(amounts(term, { known: 0, credit, to: '' })).toEqual([
      ['30', '20'],
      ['0', '50'],
      ['0', '50'],
    ]);
  });

  test('holds in the order of the claims', () => {
    const claims = [
      ['2026-04-02', '03'],
      ['2026-04-03', '01'],
    ] as const;
    expect(amounts(term, { known: 3, claims: claims.map(each => [...each]) })).toEqual([
      ['0', '50'],
      ['0', '50'],
      ['30', '20'],
    ]);
    expect(amounts(term, { known: 7, claims: claims.map(each => [...each]) })).toEqual([
      ['20', '30'],
      ['0', '50'],
      ['50', '0'],
    ]);
  });

  test('what is held keeps its place under other caps, so that nothing falls when fees come in', () => {
    const caps = [term, { per: '12 months', atMost: '120 USD' }];
    const made = (known: number) => amounts(term, { known, credit: { caps } });
    expect(made(3)).toEqual([
      ['30', '20'],
      ['0', '50'],
      ['0', '20'],
    ]);
    expect(made(6)).toEqual([
      ['50', '0'],
      ['10', '40'],
      ['0', '20'],
    ]);
    expect(made(12)).toEqual([
      ['50', '0'],
      ['50', '0'],
      ['20', '0'],
    ]);
  });

  test('of an invoice holds until the fees of all its months are known', () => {
    const invoice = { per: 'invoice', atMost: '20%', of: 'compute' };
    const raw = { ...cloudTerms({ tiers, base: { fixed: '100 USD' }, caps: [invoice] }), invoice: 'quarter' };
    const made = (known: number) =>
      judgedCredits(
        raw,
        { incidents: [down('2026-01-10T10:00', 60 * minute)] },
        { fees: feesOf('100').slice(0, known) },
        '2026-04-10',
      ).credits.map(each => [each.due?.value, each.held?.value]);
    expect([made(1), made(2), made(3)]).toEqual([[['20', '30']], [['40', '10']], [['50', undefined]]]);
  });
});

describe('a credit that was issued while a part was held', () => {
  const term = { per: 'term', atMost: '10%' };
  const issued = (known: number, value: string) => {
    const raw = {
      ...cloudTerms({ tiers, base: { fees: 'compute' }, caps: [term] }),
      effective: { from: '2026-01-01', to: '2026-12-31' },
    };
    const events = [event('credit-issued', '2026-02-20', '2026-01', { value })];
    const { credits, findings } = judgedCredits(
      raw,
      { incidents: [down('2026-01-10T10:00', 60 * minute)] },
      { fees: feesOf('100').slice(0, known), events },
      '2026-04-10',
    );
    const [credit] = credits;
    return [credit?.state, credit?.due?.value, credit?.issued?.value, findings.map(each => each.message)];
  };

  test('is issued as far as it was due, and due once more when fees come in', () => {
    expect(issued(3, '30 USD')).toEqual(['issued', '30', '30', []]);
    expect(issued(4, '30 USD')).toEqual(['due', '40', '30', []]);
  });

  test('is a finding where more was issued than is due', () => {
    expect(issued(3, '50 USD')).toEqual([
      'issued',
      '30',
      '50',
      ['Unexpected `50 USD` issued for 2026-01, expected the 30 USD that are due'],
    ]);
    expect(issued(6, '50 USD')).toEqual(['issued', '50', '50', []]);
  });

  test('needs its amount', () => {
    expect(issued(3, '')).toEqual([
      'issued',
      '30',
      '30',
      ['Missing amount of a credit issued for 2026-01, expected what was issued, as a part of it is held'],
    ]);
  });
});
