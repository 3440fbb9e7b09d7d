import { expect, test } from 'vitest';
import { checkReferences } from '../../../../src/core/checks/check-references.ts';
import { agreementOf, objective, type Raw } from '../../sample-agreement.ts';
import { cloudTerms } from './credit-sample.ts';

const good = { tiers: [{ below: '99.9%', credit: '10%' }], base: { fees: 'compute' } };
const saidOf = (credit: Raw, objectives?: Raw[]) =>
  checkReferences(agreementOf(cloudTerms(credit, objectives ? { objectives } : {}))).map(
    ({ code, place, message, fix }) => [
      code,
      place.kind === 'terms' ? place.path.slice(2).join('.') : '',
      `${message}. ${fix}.`,
    ],
  );
const tiers = (...list: Raw[]) => ({ ...good, tiers: list });

test.each<Raw>([
  good,
  tiers({ below: '99.9%', credit: '10%' }, { atMost: '99%', credit: '30%' }),
  { each: 'hour', amount: '5%', counting: 'started', base: { fixed: '100 USD' } },
  {
    tiers: [{ below: '99%', credit: '50 USD' }],
    caps: [{ per: 'term', atMost: '500 USD' }],
    claimWithin: '2 months',
  },
])('%j has nothing wrong', credit => {
  expect(saidOf(credit)).toEqual([]);
});

test.each<[Raw, string, string, string]>([
  [
    tiers({ below: '99.9%', credit: '10%' }, { below: '99.95%', credit: '20%' }),
    'tier-order',
    'credit.tiers.1.below',
    'Unexpected `99.95%` after `99.9%` in credit tiers, expected lower thresholds last. Swap the two tiers.',
  ],
  [
    tiers({ below: '99.9%', credit: '10%' }, { atMost: '99.90%', credit: '20%' }),
    'tier-order',
    'credit.tiers.1.atMost',
    'Unexpected `99.90%` after `99.9%` in credit tiers, expected lower thresholds last. Remove one of the two tiers.',
  ],
  [
    tiers({ below: '99.9%', credit: '10%' }, { below: '99%', credit: '5%' }),
    'tier-credit',
    'credit.tiers.1.credit',
    'Unexpected smaller credit for a worse tier, expected at least as much as in the tier before. Correct the credits.',
  ],
  [
    tiers({ below: '99.95%', credit: '10%' }, { below: '99%', credit: '25%' }),
    'tier-above-target',
    'credit.tiers.0.below',
    'Unexpected `99.95%` as a tier of `uptime`, under which a period may keep its target, expected a lower threshold: a period that is met earns no credit. Correct the tier or the target.',
  ],
  [
    tiers({ atMost: '99.9%', credit: '10%' }),
    'tier-above-target',
    'credit.tiers.0.atMost',
    'Unexpected `99.9%` as a tier of `uptime`, under which a period may keep its target, expected a lower threshold: a period that is met earns no credit. Correct the tier or the target.',
  ],
  [
    tiers({ below: '99.9', credit: '10%' }),
    'tier-unit',
    'credit.tiers.0.below',
    'Unexpected `99.9` as a tier of `uptime`, expected a share. Give the tier in what is measured.',
  ],
  [
    tiers({ above: '99.9%', credit: '10%' }),
    'tier-direction',
    'credit.tiers.0.above',
    'Unexpected `above` in credit tiers of `uptime`, whose target is on that side, expected `below` or `atMost`. Turn the tier round.',
  ],
  [
    { base: { fees: 'compute' } },
    'credit-fields',
    'credit',
    'Missing `tiers` or `each` of the credit, expected one of them. Add `tiers:`.',
  ],
  [
    { ...good, each: 'hour', amount: '5%' },
    'credit-fields',
    'credit.each',
    'Unexpected `each` beside `tiers`, expected one of them. Make it two clauses.',
  ],
  [
    { each: 'hour', base: { fees: 'compute' } },
    'credit-fields',
    'credit',
    'Missing `amount` beside `each`, expected what each of them earns. Add `amount:`.',
  ],
  [
    { ...good, amount: '5%' },
    'credit-fields',
    'credit.amount',
    'Unexpected `amount` without `each`, expected credits in the tiers. Remove it.',
  ],
  [
    { each: 'incident', amount: '5 USD', counting: 'started' },
    'credit-fields',
    'credit.counting',
    'Unexpected `counting` without days or hours to count, expected `each`. Remove it.',
  ],
  [
    { tiers: good.tiers },
    'missing-field',
    'credit',
    'Missing field `base` of the credit, expected what the shares are of. Add `base: { fees: <service> }`.',
  ],
  [
    {
      tiers: [
        { below: '99.9%', credit: '10 USD' },
        { below: '99%', credit: '3 days' },
      ],
    },
    'credit-unit',
    'credit.tiers.1.credit',
    'Unexpected days of service in a credit of money, expected one unit. Use one unit throughout.',
  ],
  [
    tiers({ below: '99.9%', credit: '10 EUR' }),
    'currency',
    'credit.tiers.0.credit',
    'Unexpected EUR, expected the agreement’s USD. Convert the amount.',
  ],
  [
    { ...good, priced: 'true' },
    'credit-fields',
    'credit.priced',
    'Unexpected `priced` without days of service, expected a credit such as `3 days`. Remove it.',
  ],
  [
    { ...good, base: { fees: 'compute', month: '30 days' } },
    'credit-fields',
    'credit.base.month',
    'Unexpected `month` without days of service that are priced, expected `priced: true`. Add `priced: true`, or remove it.',
  ],
  [
    { tiers: [{ below: '99.9%', credit: '3 days' }], priced: 'true' },
    'missing-field',
    'credit',
    'Missing field `base` of the credit, expected what the shares are of. Add `base: { fees: <service> }`.',
  ],
  [
    { ...good, claimWithin: '5 working days' },
    'missing-calendar',
    'credit.claimWithin',
    'Unexpected working time without a calendar, expected `calendar:` in the agreement. Name a calendar.',
  ],
  [
    { ...good, claimWithin: { within: '1.5 months', from: 'cut-off' } },
    'bad-value',
    'credit.claimWithin',
    'Unexpected part of a month or of a working day, expected whole ones. Write it in days or hours.',
  ],
  [
    { ...good, caps: [{ per: 'term', atMost: '10%', of: '12000 EUR' }] },
    'currency',
    'credit.caps.0.of',
    'Unexpected EUR, expected the agreement’s USD. Convert the amount.',
  ],
])('%j is found', (credit, code, path, message) => {
  expect(saidOf(credit)).toEqual([[code, path, message]]);
});

test('objectives of one credit are judged by the same periods', () => {
  const uptime = (id: string, period: string) =>
    objective({ id, indicator: { availability: 'incidents' }, target: { atLeast: '99.9%' }, period });
  expect(saidOf(good, [uptime('a', 'month'), uptime('b', 'quarter')])).toEqual([
    [
      'credit-period',
      '',
      'Unexpected objectives with different periods in one credit, expected the same period. Make it two clauses.',
    ],
  ]);
});

test('a window from the last incident needs an indicator that has downtime', () => {
  const checks = objective({ id: 'a', indicator: { availability: 'checks' }, target: { atLeast: '99.9%' } });
  expect(saidOf({ ...good, claimWithin: { within: '30 days', from: 'last-incident' } }, [checks])).toEqual([
    [
      'credit-fields',
      'credit.claimWithin.from',
      'Unexpected `last-incident` of `a`, which has no downtime, expected an availability measured in time. Let it run from the `period`, its `cut-off` or a `notice`.',
    ],
  ]);
});

test('each hour of downtime needs an indicator that has downtime', () => {
  const checks = objective({
    id: 'a',
    indicator: { availability: 'checks' },
    target: { atLeast: '99.9%' },
  });
  expect(saidOf({ each: 'hour', amount: '5 USD' }, [checks])).toEqual([
    [
      'credit-fields',
      'credit.each',
      'Unexpected credit for each hour of `a`, which has no downtime, expected an availability measured in time. Use tiers.',
    ],
  ]);
});

test('each item and each unit of lateness need an indicator that tells them, in units that a clock has', () => {
  const amount = '5 USD';
  const items = objective({
    id: 'a',
    indicator: {
      each: 'leads',
      at: 'handed_off_at',
      clock: 'wall',
      promise: { to: 'first_follow_up_at', within: '1 hour' },
    },
    target: { atLeast: '90%' },
  });
  const uptime = objective({
    id: 'a',
    indicator: { availability: 'incidents' },
    target: { atLeast: '99.9%' },
  });
  const late = (fields: object = {}) => ({ each: { late: '1 day', clock: 'wall', ...fields }, amount });
  const messages = (...of: Parameters<typeof saidOf>) =>
    saidOf(...of).flatMap(([code, , message]) => (code === 'unknown-reference' ? [] : [message]));
  expect(messages({ each: 'item', amount }, [items])).toEqual([]);
  expect(messages(late({ atMost: '20 USD' }), [items])).toEqual([]);
  expect(messages({ each: 'item', amount }, [uptime])).toEqual([
    'Unexpected credit for each item of `a`, which does not tell what failed, expected `each:`, `share:` or `delivery:`. Use tiers.',
  ]);
  expect(messages(late(), [uptime])).toEqual([
    'Unexpected credit for the lateness of `a`, which has no items that are due at a time, expected `each:` with a time allowed, or a `delivery:` on time. Use tiers.',
  ]);
  expect(messages(late({ late: '1 working day' }), [items])).toEqual([
    'Unexpected length without a unit of a wall clock, expected hours, days or weeks. Write `clock: working`, or everyday time.',
  ]);
  expect(messages(late({ late: '1 month', clock: 'working' }), [items])).toEqual([
    'Unexpected length without a unit of a working clock, expected minutes, hours or days. Write it in hours or days.',
  ]);
  expect(messages(late({ clock: 'working' }), [items])).toEqual([
    'Unexpected working time without a calendar, expected `calendar:` in the agreement. Name a calendar.',
  ]);
  expect(messages(late({ late: '0 days' }), [items])).toEqual([
    'Unexpected `0` as a unit of lateness, expected a length above 0. Correct it.',
  ]);
  expect(messages(late({ atMost: '10%' }), [items])).toEqual([
    'Unexpected a share as the most that an item earns, expected money as in `amount`. Use one unit throughout.',
  ]);
  expect(messages(late({ atMost: '10 EUR' }), [items])).toEqual([
    'Unexpected EUR, expected the agreement’s USD. Convert the amount.',
  ]);
});

test('a fixed fee of a week has no month', () => {
  const weekly = objective({
    id: 'a',
    indicator: { availability: 'incidents' },
    target: { atLeast: '99.9%' },
    period: 'week',
  });
  const credit = {
    tiers: [{ below: '99.9%', credit: '3 days' }],
    base: { fixed: '70 USD', month: '30 days' },
    priced: 'true',
  };
  expect(saidOf(credit, [weekly])).toEqual([
    [
      'credit-fields',
      'credit.base.month',
      'Unexpected `month` of a fixed fee of periods that are no months, expected months, quarters or years. Remove it: a day is worth the fee ÷ the days of its period.',
    ],
  ]);
});

test('a tier is held against each of the dated targets', () => {
  const target = [{ atLeast: '99%' }, { atLeast: '99.9%', from: '2026-03-01' }];
  const dated = [
    objective({ id: 'uptime', title: 'Uptime', indicator: { availability: 'incidents' }, target }),
  ];
  expect(saidOf(good, dated)).toEqual([
    [
      'tier-above-target',
      'credit.tiers.0.below',
      'Unexpected `99.9%` as a tier of `uptime`, under which a period may keep its target, expected a lower threshold: a period that is met earns no credit. Correct the tier or the target.',
    ],
  ]);
  expect(saidOf(tiers({ below: '99%', credit: '10%' }), dated)).toEqual([]);
});

test('a tier in time for what is judged item by item says how its lateness is credited', () => {
  const each = objective({
    id: 'uptime',
    indicator: {
      each: 'leads',
      at: 'handed_off_at',
      clock: 'wall',
      promise: { to: 'first_follow_up_at', within: '2 hours' },
    },
    target: { atLeast: '90%' },
  });
  const said = saidOf(tiers({ above: '1 day', credit: '10%' }), [each]);
  expect(said.find(([code]) => code === 'tier-unit')).toEqual([
    'tier-unit',
    'credit.tiers.0.above',
    'Unexpected `1 day` as a tier of `uptime`, expected a share. Give the tier in what is measured, or credit how late each one is: `each: { late: 1 day, clock: wall }` with an `amount`.',
  ]);
});
