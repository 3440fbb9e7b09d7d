import { expect, test } from 'vitest';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from '../credit-sample.ts';
import { expectEdges } from './tier-edges.ts';

/**
 * Amazon Compute SLA, region level, as published in 2022: a monthly uptime of at least 99.99 %; credits of the charges for the service in the
 * region of the month: less than 99.99 % but at least 99.0 %: 10 %; less than 99.0 % but at least 95.0 %: 30 %; less than 95.0 %: 100 %. To be claimed
 * by the end of the second billing cycle after the incident.
 */
const credit = {
  tiers: [
    { below: '99.99%', credit: '10%' },
    { below: '99.0%', credit: '30%' },
    { below: '95.0%', credit: '100%' },
  ],
  base: { fees: 'ec2' },
  claimWithin: '2 months',
};

test('every tier edge is exact', () => {
  expectEdges(
    credit,
    '99.99%',
    [
      { lostInTenThousand: 1, at: '0', below: '123.46' },
      { lostInTenThousand: 100, at: '123.46', below: '370.37' },
      { lostInTenThousand: 500, at: '370.37', below: '1234.57' },
    ],
    'ec2',
  );
});

test('a claim counts until the second billing cycle after it ends', () => {
  const state = (claimed: string) =>
    judgedCredits(
      cloudTerms(credit, { target: '99.99%' }),
      { incidents: [down('2026-02-03T10:00', 60 * minute)] },
      { fees: feesOf('1000', 'ec2'), events: [event('claim', claimed, '2026-02')] },
    ).credits[0]?.state;
  expect(state('2026-04-30')).toBe('claimed');
  expect(state('2026-05-01')).toBe('lapsed');
});
