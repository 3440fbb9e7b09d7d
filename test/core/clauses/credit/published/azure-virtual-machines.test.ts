import { expect, test } from 'vitest';
import { objective } from '../../../sample-agreement.ts';
import { cloudTerms, down, feesOf, judgedCredits, minute } from '../credit-sample.ts';
import { expectEdges } from './tier-edges.ts';

const credit = (first: string) => ({
  tiers: [
    { below: first, credit: '10%' },
    { below: '99%', credit: '25%' },
    { below: '95%', credit: '100%' },
  ],
  base: { fees: 'virtual-machines' },
  caps: [{ per: 'period', atMost: '100%' }],
  claimWithin: '2 months',
});

/** Virtual machines in two or more availability zones: under 99.99 % 10 %, under 99 % 25 %, under 95 % 100 % of the service's fee of the month. */
test('every tier edge of two zones is exact', () => {
  expectEdges(
    credit('99.99%'),
    '99.99%',
    [
      { lostInTenThousand: 1, at: '0', below: '123.46' },
      { lostInTenThousand: 100, at: '123.46', below: '308.64' },
      { lostInTenThousand: 500, at: '308.64', below: '1234.57' },
    ],
    'virtual-machines',
  );
});

/** Two or more in an availability set: at least 99.95 %. */
test('the first tier edge of an availability set is exact', () => {
  expectEdges(
    credit('99.95%'),
    '99.95%',
    [{ lostInTenThousand: 5, at: '0', below: '123.46' }],
    'virtual-machines',
  );
});

/**
 * A single instance, by its disks (SLA for Virtual Machines 1.9 and later): at least 99.9 % with Premium SSD or Ultra Disk, 99.5 % with Standard SSD, 95 %
 * with Standard HDD; each has its own edges for 10 %, 25 % and 100 % of the machine's fee of the month.
 */
const disks = {
  premium: [
    { below: '99.9%', credit: '10%' },
    { below: '99%', credit: '25%' },
    { below: '95%', credit: '100%' },
  ],
  'standard-ssd': [
    { below: '99.5%', credit: '10%' },
    { below: '95%', credit: '25%' },
    { below: '90%', credit: '100%' },
  ],
  'standard-hdd': [
    { below: '95%', credit: '10%' },
    { below: '92%', credit: '25%' },
    { below: '90%', credit: '100%' },
  ],
};
const single = (disk: keyof typeof disks) => ({ ...credit('99.9%'), tiers: disks[disk] });

test.each([
  ['premium', [10, 100, 500]],
  ['standard-ssd', [50, 500, 1000]],
  ['standard-hdd', [500, 800, 1000]],
] as const)('every tier edge of a single instance with %s disks is exact', (disk, [first, second, third]) => {
  expectEdges(
    single(disk),
    disks[disk][0]!.below,
    [
      { lostInTenThousand: first, at: '0', below: '123.46' },
      { lostInTenThousand: second, at: '123.46', below: '308.64' },
      { lostInTenThousand: third, at: '308.64', below: '1234.57' },
    ],
    'virtual-machines',
  );
});

test('machines with different disks stand in one agreement, each with its own guarantee, fee and credit', () => {
  const machines = Object.keys(disks) as (keyof typeof disks)[];
  const raw = {
    ...cloudTerms(single('premium'), {
      objectives: machines.map(id =>
        objective({
          id,
          title: id,
          indicator: { availability: 'incidents' },
          target: { atLeast: disks[id][0]!.below },
        }),
      ),
    }),
    remedies: machines.map(id => ({
      id: `${id}-credit`,
      objectives: [id],
      text: 'Credit.',
      credit: { ...single(id), base: { fees: 'virtual-machines', resource: id } },
    })),
  };
  const fees = machines.flatMap(resource =>
    feesOf('200', 'virtual-machines').map(fee => ({ ...fee, resource })),
  );
  // 6 % of February: under 95 %, but not under 92 %.
  const incidents = [down('2026-02-01T00:00', 0.06 * 40_320 * minute)];
  expect(
    judgedCredits(raw, { incidents }, { fees }).credits.map(each => [each.remedy, each.due?.value]),
  ).toEqual([
    ['premium-credit', '200'],
    ['standard-ssd-credit', '50'],
    ['standard-hdd-credit', '20'],
  ]);
});
