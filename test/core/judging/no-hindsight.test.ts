import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthId, monthNumber } from '../../../src/core/ground/calendar/month-number.ts';
import type { FunnelRow } from '../../../src/core/ground/question.ts';
import { at, days, factsOf, judge, lead } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const facts = factsOf(days('2024-01-01', '2027-12-31'));
const first = monthNumber('2025-07');
const n = fc.integer({ min: 1, max: 500 });
const cells = fc.record({
  leads: n,
  customers: n,
  revenue: n,
  marketing_revenue: n,
  total_revenue: n,
  cycle_days: fc.integer({ min: 1, max: 20_000 }),
});
const funnelRows = (of: readonly Readonly<Record<string, number>>[]): FunnelRow[] =>
  of.map((each, index) => ({
    row: index + 1,
    period: monthId(first + index),
    segment: '',
    values: Object.fromEntries(Object.entries(each).map(([name, value]) => [name, String(value)])),
  }));
const windowed = (size: string) => ({ window: size, assume: '50%' });

/** An agreement whose monthly goal is recomputed from the funnel, which settles for some days. */
const agreementWith = (settleDays: number, fields: Raw) =>
  agreementOf(
    document({
      datasets: {
        funnel: {
          kind: 'funnel',
          file: 'metrics/funnel.csv',
          settle: `${settleDays} days`,
          customersBy: fields.customersBy,
        },
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
      },
      objectives: [
        objective({
          target: {
            compute: 'lead-goal',
            quota: '250000 USD per month',
            share: windowed('3 months'),
            dealSize: { window: '3 months', assume: '5000 USD' },
            closeRate: windowed('2 months'),
            bounds: '30%',
            ...(fields.cycle === undefined ? {} : { cycle: fields.cycle }),
          },
        }),
      ],
    }),
  );

test('no row of a month that is not past its own cut-off moves an announced target', () => {
  const changes = fc.array(fc.tuple(fc.nat(11), cells), { minLength: 1, maxLength: 6 });
  const terms = fc.record({
    customersBy: fc.constantFrom('closing', 'lead'),
    cycle: fc.constantFrom(undefined, '1 month', { window: '2 months', assume: '1 month' }),
  });
  const year = fc.array(cells, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(
      year,
      changes,
      fc.integer({ min: 0, max: 40 }),
      terms,
      (before, changed, settleDays, fields) => {
        const agreement = agreementWith(settleDays, fields);
        const after = [...before];
        for (const [place, cell] of changed) after[place] = cell;
        const targets = [before, after].map(each => {
          const { report } = judge(agreement, facts, { funnel: funnelRows(each) }, '2026-06-15');
          return report.objectives[0]!.periods.map(period => ({
            id: period.id,
            start: period.start,
            value: period.target?.value.value,
          }));
        });
        const earliest = Math.min(...changed.map(([place]) => place));
        const seenFrom = at(`${monthId(first + earliest + 1)}-01`) + settleDays * 86_400_000;
        for (const [index, announced] of targets[0]!.entries()) {
          if (Date.parse(announced.start) < seenFrom) expect(targets[1]![index]).toEqual(announced);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('rows added after a period began do not move its target', () => {
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 6, max: 11 }),
      (all, known) => {
        const agreement = agreementWith(0, {});
        const [short, full] = [all.slice(0, known), all].map(
          each =>
            judge(agreement, facts, { funnel: funnelRows(each) }, '2026-06-15').report.objectives[0]!.periods,
        );
        const begun = short!.filter(period => period.start <= `${monthId(first + known)}-01T00:00:00Z`);
        expect(begun.length).toBeGreaterThan(0);
        expect(full!.slice(0, begun.length).map(each => each.target)).toEqual(begun.map(each => each.target));
      },
    ),
    { numRuns: 40 },
  );
});

test('nothing stamped after the cut-off moves the verdict of a closed period', () => {
  const speed = {
    indicator: { speed: 'leads', statistic: 'median', clock: 'wall' },
    target: { atMost: '2 hours' },
  };
  const agreement = agreementOf(document({ objectives: [objective(speed)] }));
  /** In minutes after the hand-over; what is stamped at it still counts. */
  const cutOff = 14 * 60;
  const minutes = fc.array(fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(minutes, minutes, (known, late) => {
      const leads = known.map(each => lead('2026-01-31T12:00:00', each));
      const unanswered = known.map(each =>
        lead('2026-01-31T12:00:00', each !== undefined && each <= cutOff ? each : undefined),
      );
      const later = late.map(each => lead('2026-02-01T00:00:00', each));
      const [one, other] = [[...leads, ...later], unanswered].map(
        each => judge(agreement, facts, { leads: each }, '2026-03-31').report.objectives[0]!.periods[0],
      );
      expect(one).toEqual(other);
    }),
    { examples: [[[cutOff - 1, cutOff, cutOff + 1], [undefined]]] },
  );
});
