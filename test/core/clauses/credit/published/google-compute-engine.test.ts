import { expect, test } from 'vitest';
import { at } from '../../../judge-sample.ts';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from '../credit-sample.ts';
import { expectEdges } from './tier-edges.ts';

/**
 * Compute Engine SLA (April 2020 and later), instances in multiple zones: a monthly uptime of at least 99.99 %; financial credits of the month's bill
 * for the service: 99.00 % to under 99.99 %: 10 %; 95.00 % to under 99.00 %: 25 %; under 95.00 %: 100 %. A downtime period is one or more consecutive
 * minutes of downtime, and partial minutes or intermittent downtime of less than a minute do not count; the aggregate credit of a month is at most
 * what is due for it; to be asked for within 30 days.
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

/** Probes each second, as minutes: one that is wholly down has no good probe, a partial minute has some. */
const indicator = { availability: 'checks', interval: '1 minute', downtime: { errorRate: '99%' } };

/** What outages of so many seconds earn, each beginning at its time on 3 February. */
function dueOf(outages: readonly { readonly from: string; readonly seconds: number }[]) {
  const failed = new Map<number, number>();
  for (const { from, seconds } of outages) {
    for (let second = 0; second < seconds; second++) {
      const time = at(`2026-02-03T${from}`) + second * 1000;
      const begin = time - (time % minute);
      failed.set(begin, (failed.get(begin) ?? 0) + 1);
    }
  }
  const checks = [...failed].map(([begin, lost]) => ({ at: begin, good: 60 - lost, total: 60 }));
  return (
    judgedCredits(
      cloudTerms(credit, { indicator, target: '99.99%' }),
      { checks },
      { fees: feesOf('1000', 'compute-engine') },
    ).credits[0]?.due?.value ?? '0'
  );
}

// February has 40,320 minutes: 99.99 % leaves 4.032 of them.
test.each([
  ['four minutes in a row', [{ from: '10:00', seconds: 240 }], '0'],
  ['five minutes in a row', [{ from: '10:00', seconds: 300 }], '100'],
  ['five minutes that begin within a minute are four whole ones', [{ from: '10:00:30', seconds: 300 }], '0'],
  ['a second less than five minutes', [{ from: '10:00', seconds: 299 }], '0'],
  [
    'five single minutes',
    ['10:00', '11:00', '12:00', '13:00', '14:00'].map(from => ({ from, seconds: 60 })),
    '100',
  ],
  [
    'an hour of outages of 59 seconds',
    Array.from({ length: 60 }, (_, index) => ({ from: `10:${String(index).padStart(2, '0')}`, seconds: 59 })),
    '0',
  ],
])('%s', (_, outages, due) => {
  expect(dueOf(outages)).toBe(due);
});

test('a request after 30 days is too late', () => {
  const state = (claimed: string) =>
    judgedCredits(
      cloudTerms(credit, { target: '99.99%' }),
      { incidents: [down('2026-02-03T10:00', 60 * minute)] },
      { fees: feesOf('1000', 'compute-engine'), events: [event('claim', claimed, '2026-02')] },
    ).credits[0]?.state;
  expect(state('2026-03-30')).toBe('claimed');
  expect(state('2026-03-31')).toBe('lapsed');
});
