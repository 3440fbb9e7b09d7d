import { expect, test } from 'vitest';
import { at } from '../../../judge-sample.ts';
import { objective, type Raw } from '../../../sample-agreement.ts';
import { cloudTerms, feesOf, judgedCredits, minute } from '../credit-sample.ts';
import { expectEdges } from './tier-edges.ts';

/**
 * Giant Swarm: contracts with an uptime of 99.95 %, an engineer able to fix a critical incident within 15 minutes at any hour, first level support
 * Mon–Fri in office hours (its blog of August 2020 and its support pages of 2022–23). A critical incident in office hours is under both
 * promises, and an uptime under the lowest tier is under every tier above it. What they pay is not published: the credits and the time of first level
 * support here are made up.
 */
const uptime = {
  tiers: [
    { below: '99.95%', credit: '5%' },
    { below: '99.9%', credit: '10%' },
    { below: '99%', credit: '25%' },
  ],
  base: { fees: 'platform' },
};

test('tiers overlap, and the worst that matches holds', () => {
  expectEdges(
    uptime,
    '99.95%',
    [
      { lostInTenThousand: 5, at: '0', below: '61.73' },
      { lostInTenThousand: 10, at: '61.73', below: '123.46' },
      { lostInTenThousand: 100, at: '123.46', below: '308.64' },
    ],
    'platform',
  );
});

const answered = (fields: Raw, where?: Raw) => ({
  speed: 'leads',
  from: 'handed_off_at',
  to: 'first_follow_up_at',
  ...fields,
  ...(where && { where }),
});
const clause = (id: string, objectives: string[], credit: Raw) => ({
  id,
  objectives,
  text: 'Credit.',
  credit,
});
const terms = (fields: Raw = {}): Raw => ({
  ...cloudTerms(uptime, {
    objectives: [
      objective({
        id: 'critical',
        title: 'Critical',
        indicator: answered({ statistic: { within: '15 minutes' }, clock: 'wall' }, { severity: 'critical' }),
        target: { atLeast: '100%' },
      }),
      objective({
        id: 'office',
        title: 'In office hours',
        indicator: answered({ statistic: { within: '2 hours' }, clock: 'working', calendar: 'desk' }),
        target: { atLeast: '100%' },
      }),
    ],
  }),
  datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv' } },
  remedies: [
    clause('critical-credit', ['critical'], {
      tiers: [{ below: '100%', credit: '10%' }],
      base: { fees: 'platform' },
    }),
    clause('office-credit', ['office'], {
      tiers: [{ below: '100%', credit: '4%' }],
      base: { fees: 'platform' },
    }),
  ],
  ...fields,
});
const ticket = (opened: string, minutes: number, severity: string) => ({
  times: { handed_off_at: at(opened), first_follow_up_at: at(opened) + minutes * minute },
  cells: { severity },
});
const duesOf = (tickets: ReturnType<typeof ticket>[], fields: Raw = {}) =>
  judgedCredits(terms(fields), { leads: tickets }, { fees: feesOf('1000', 'platform') }).credits.map(each => [
    each.remedy,
    each.due?.value,
  ]);

test.each([
  ['both promises kept', [ticket('2026-02-03T10:00', 15, 'critical')], []],
  [
    'a critical incident at night',
    [ticket('2026-02-03T22:00', 16, 'critical')],
    [['critical-credit', '100']],
  ],
  ['a question in office hours', [ticket('2026-02-03T10:00', 121, 'normal')], [['office-credit', '40']]],
  ['a question over the evening', [ticket('2026-02-03T16:00', 17 * 60, 'normal')], []],
  [
    'a critical incident in office hours is under both',
    [ticket('2026-02-03T10:00', 121, 'critical')],
    [
      ['critical-credit', '100'],
      ['office-credit', '40'],
    ],
  ],
])('%s', (_, tickets, dues) => {
  expect(duesOf(tickets)).toEqual(dues);
});

test('what both promises earn together may be held to one cap', () => {
  const creditCaps = [{ per: 'period', atMost: '12%', of: 'platform' }];
  expect(duesOf([ticket('2026-02-03T10:00', 121, 'critical')], { creditCaps })).toEqual([
    ['critical-credit', '100'],
    ['office-credit', '20'],
  ]);
});
