import { expect, test } from 'vitest';
import { at } from '../../../judge-sample.ts';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from '../credit-sample.ts';
import { expectEdges } from './tier-edges.ts';

/**
 * Amazon Compute SLA, updated 25 May 2022. Region level: a monthly uptime of at least 99.99 %; credits of the charges for the service in the
 * region of the month: less than 99.99 % but at least 99.0 %: 10 %; less than 99.0 % but at least 95.0 %: 30 %; less than 95.0 %: 100 %. To be claimed
 * by the end of the second billing cycle after the incident; issued only if more than one dollar. Instance level: at least 99.5 %, then the same
 * credits, of the charges for the instance; and an instance that is unavailable for more than six minutes of a clock hour is not charged for it.
 */
const credit = {
  tiers: [
    { below: '99.99%', credit: '10%' },
    { below: '99.0%', credit: '30%' },
    { below: '95.0%', credit: '100%' },
  ],
  base: { fees: 'ec2' },
  moreThan: '1 USD',
  claimWithin: '2 months',
};
const tiersFrom = (first: string) => [{ below: first, credit: '10%' }, ...credit.tiers.slice(1)];

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

test('every tier edge of an instance is exact', () => {
  expectEdges(
    { ...credit, tiers: tiersFrom('99.5%') },
    '99.5%',
    [
      { lostInTenThousand: 50, at: '0', below: '123.46' },
      { lostInTenThousand: 100, at: '123.46', below: '370.37' },
      { lostInTenThousand: 500, at: '370.37', below: '1234.57' },
    ],
    'ec2',
  );
});

test('an instance earns a share of its own charges', () => {
  const fees = ['i-1', 'i-2'].flatMap((resource, index) =>
    feesOf(index === 0 ? '80' : '7', 'ec2').map(fee => ({ ...fee, resource })),
  );
  const due = (resource: string) =>
    judgedCredits(
      cloudTerms(
        { ...credit, tiers: tiersFrom('99.5%'), base: { fees: 'ec2', resource } },
        { target: '99.5%' },
      ),
      { incidents: [down('2026-02-03T10:00', 300 * minute)] },
      { fees },
    ).credits[0]?.due?.value;
  expect(due('i-1')).toBe('8');
  expect(due('i-2')).toBe('0');
});

test('an hour with more than six minutes of downtime is not charged', () => {
  const indicator = { availability: 'checks', interval: '1 hour', downtime: { errorRate: '10%' } };
  const perHour = { each: 'hour', amount: '0.096 USD' };
  const due = (...minutesDown: number[]) =>
    judgedCredits(cloudTerms(perHour, { indicator, target: '100%' }), {
      checks: minutesDown.map((down, hour) => ({
        at: at('2026-02-03T10:00') + hour * 60 * minute,
        good: 60 - down,
        total: 60,
      })),
    }).credits[0]?.due?.value;
  expect(due(6, 6, 6)).toBeUndefined();
  expect(due(6, 7, 0, 60)).toBe('0.19');
  expect(due(7, 7, 7)).toBe('0.29');
});
