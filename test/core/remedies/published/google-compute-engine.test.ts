import { expect, test } from 'vitest';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from '../credit-sample.ts';
import { expectEdges } from './tier-edges.ts';

/**
 * Compute Engine SLA, instances in multiple zones: a monthly uptime of at least 99.99 %; financial credits of the month's bill for the service:
 * 99.00 % to under 99.99 %: 10 %; 95.00 % to under 99.00 %: 25 %; under 95.00 %: 100 %. A downtime period is one or more consecutive minutes;
 * the aggregate credit of a month is at most what is due for it; to be asked for within 30 days.
 */
const credit = {
  tiers: [
    { below: '99.99%', credit: '10%' },
    { below: '99.00%', credit: '25%' },
    { below: '95.00%', credit: '100%' },
  ],
  base: { fees: 'compute-engine' },
  caps: [{ per: 'invoice', atMost: '100%' }],
  claimWithin: '30 days',
};
const indicator = { availability: 'incidents', minimum: '1 minute' };

test('every tier edge is exact', () => {
  expectEdges(
    credit,
    '99.99%',
    [
      { lostInTenThousand: 1, at: '0', below: '123.46' },
      { lostInTenThousand: 100, at: '123.46', below: '308.64' },
      { lostInTenThousand: 500, at: '308.64', below: '1234.57' },
    ],
    'compute-engine',
  );
});

test('less than a minute is no downtime, however often', () => {
  const made = (ms: number) =>
    judgedCredits(
      cloudTerms(credit, { indicator, target: '99.99%' }),
      { incidents: Array.from({ length: 9 }, (_, day) => down(`2026-02-0${day + 1}T10:00`, ms)) },
      { fees: feesOf('1000', 'compute-engine'), events: [event('claim', '2026-03-05', '2026-02')] },
    ).credits.map(each => each.due?.value);
  expect(made(minute - 1)).toEqual([]);
  expect(made(minute)).toEqual(['100']);
});
