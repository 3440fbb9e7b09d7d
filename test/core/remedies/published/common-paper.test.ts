import { expect, test } from 'vitest';
import { at, exclusion } from '../../judge-sample.ts';
import { cloudTerms, down, judgedCredits, minute } from '../credit-sample.ts';

/**
 * The optional SLA of the Common Paper cloud service agreement leaves its figures to the parties: a target uptime by month, a maintenance window with
 * its notice that does not count against it, and as many tiers of credits against a future bill as they like. The figures here are made up.
 */
const credit = {
  tiers: [
    { below: '99.9%', credit: '5%' },
    { below: '99%', credit: '10%' },
    { below: '95%', credit: '20%' },
  ],
  base: { fixed: '2000 USD' },
  caps: [{ per: 'period', atMost: '15%' }],
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
