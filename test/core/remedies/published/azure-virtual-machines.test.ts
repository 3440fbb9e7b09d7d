import { test } from 'vitest';
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
