import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodContaining } from '../../../src/core/ground/calendar/period.ts';
import { periodsBegun } from '../../../src/core/judging/objective-periods.ts';
import { periodRule } from '../../../src/core/terms/period.ts';
import { zone } from '../ground/calendar/zones.ts';
import { agreementOf, document, objective } from '../sample-agreement.ts';

const every = fc.constantFrom('day', 'week', 'month', 'quarter', 'year', 'trailing 90 days');
const instant = fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2028, 11, 31) });

test('the period that runs is whole, and the last of those that have begun', () => {
  fc.assert(
    fc.property(every, fc.integer({ min: 1, max: 12 }), instant, zone, (period, yearStart, asOf, name) => {
      const fields = period === 'quarter' || period === 'year' ? { yearStart: String(yearStart) } : {};
      const { terms } = agreementOf(document({ objectives: [objective({ period, ...fields })] }));
      const own = terms.objectives[0]!;
      const running = periodsBegun(terms, own, name, asOf).at(-1)!;
      const expected = periodContaining(periodRule(own, name), asOf - 1);
      expect([running.id, running.endDate]).toEqual([expected.id, expected.endDate]);
    }),
    { numRuns: 300 },
  );
});

test('the last period ends with the agreement', () => {
  const ended = document({ effective: { from: '2026-01-01', to: '2026-03-10' } });
  const { terms } = agreementOf(ended);
  const asOf = Date.UTC(2026, 5, 1);
  const last = periodsBegun(terms, terms.objectives[0]!, 'UTC', asOf).at(-1);
  expect(last).toMatchObject({ id: '2026-03', endDate: '2026-03-11', partial: true, days: 10 });
});
