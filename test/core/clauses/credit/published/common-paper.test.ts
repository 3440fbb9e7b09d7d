import { expect, test } from 'vitest';
import { at, exclusion } from '../../../judge-sample.ts';
import { cloudTerms, down, judgedCredits, minute } from '../credit-sample.ts';

/**
 * The optional SLA of the Common Paper cloud service agreement leaves its figures to the parties: a target uptime by month, a maintenance window with
 * its notice that does not count against it, and as many tiers of credits against a future bill as they like. Its standard terms (2.0) say that a
 * partial month counts only the days of the subscription, and that a credit is to be asked for within 7 days of the end of the month. The target, tiers
 * and fee here are made up.
 */
const credit = {
  tiers: [
    { below: '99.9%', credit: '5%' },
    { below: '99%', credit: '10%' },
    { below: '95%', credit: '20%' },
  ],
  base: { fixed: '2000 USD' },
  caps: [{ per: 'period', atMost: '15%' }],
  claimWithin: '7 days',
};
const terms = cloudTerms(credit, { target: '99.9%' });
const incidents = [down('2026-02-07T02:00', 120 * minute)];

test('downtime in the maintenance window does not count', () => {
  const window = { start: at('2026-02-07T01:00'), end: at('2026-02-07T05:00') };
  expect(judgedCredits(terms, { incidents }).credits[0]?.due?.value).toBe('100');
  expect(judgedCredits(terms, { incidents }, { events: [exclusion('remove', window)] }).credits).toEqual([]);
});

test('the last tier is held to the cap', () => {
  const long = [down('2026-02-07T02:00', 3000 * minute)];
  expect(judgedCredits(terms, { incidents: long }).credits[0]).toMatchObject({
    before: { value: '400' },
    due: { value: '300' },
    caps: [{ per: 'period', limit: { value: '300' }, over: { value: '100' } }],
  });
});

test('a credit that is not asked for in seven days lapses', () => {
  const state = (asOf: string) => judgedCredits(terms, { incidents }, {}, asOf).credits[0]?.state;
  expect(state('2026-03-06')).toBe('due');
  expect(state('2026-03-07')).toBe('lapsed');
});

test('a partial month is held against its own days', () => {
  const from = (date: string) => ({ ...terms, effective: { from: date } });
  // 30 minutes are 0.07 % of February, and 0.15 % of its second half.
  const short = [down('2026-02-20T02:00', 30 * minute)];
  expect(judgedCredits(from('2026-02-01'), { incidents: short }).credits).toEqual([]);
  expect(judgedCredits(from('2026-02-15'), { incidents: short }).credits[0]?.due?.value).toBe('100');
});
