import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthId, monthNumber } from '../../../src/core/ground/calendar/month-number.ts';
import type { FunnelRow, RowAnswer } from '../../../src/core/ground/question.ts';
import { at, days, factsAbout, judge } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

/** A lead and a deal as somebody would note them: days of 2025-07 to 2026-06, amounts in cents. */
type Lead = { readonly day: string; readonly segment: string };
type Deal = {
  readonly opened: string;
  readonly closed: string | undefined;
  readonly won: boolean;
  readonly cents: number;
  readonly segment: string;
  readonly source: string;
  readonly lead: number | undefined;
};

const first = '2025-07';
const months = Array.from({ length: 12 }, (_, place) => monthId(monthNumber(first) + place));
const oneDay = 86_400_000;
const dayAfter = (day: string, count: number) =>
  new Date(at(day) + count * oneDay).toISOString().slice(0, 10);
const latest = '2026-06-30';

const day = fc.nat(364).map(count => dayAfter(`${first}-01`, count));
const segment = fc.constantFrom('A', 'B');
const leadsOf = fc.array(fc.record({ day, segment }), { minLength: 20, maxLength: 60 });
const dealsOf = (leads: readonly Lead[]): fc.Arbitrary<Deal[]> =>
  fc.array(
    fc
      .record({
        opened: day,
        lead: fc.option(fc.nat(leads.length - 1), { nil: undefined }),
        within: fc.option(fc.nat(120), { nil: undefined, freq: 6 }),
        won: fc.boolean(),
        cents: fc.integer({ min: 1, max: 1_000_000 }),
        segment,
        source: fc.constantFrom('search', 'fair', 'partner'),
      })
      .map(({ opened, lead, within, ...rest }): Deal => {
        // A deal is not older than its lead, and nothing is known of the time after the last day.
        const since = lead === undefined || leads[lead]!.day < opened ? opened : leads[lead]!.day;
        const closed = within === undefined ? undefined : dayAfter(since, within);
        return { ...rest, opened: since, lead, closed: closed && closed <= latest ? closed : undefined };
      }),
    { minLength: 30, maxLength: 80 },
  );
const rowsOf = leadsOf.chain(leads => dealsOf(leads).map(deals => ({ leads, deals })));
type Rows = { readonly leads: readonly Lead[]; readonly deals: readonly Deal[] };

/** The funnel summed by hand, as it stood at the end of a month. */
function summedByHand({ leads, deals }: Rows, by: 'closing' | 'lead', last: string): FunnelRow[] {
  return months
    .filter(month => month <= last)
    .flatMap((month, place) =>
      ['A', 'B'].map((name, index): FunnelRow => {
        const sums = {
          leads: 0,
          customers: 0,
          revenue: 0,
          marketing_revenue: 0,
          total_revenue: 0,
          cycle_days: 0,
        };
        for (const lead of leads) if (lead.day.startsWith(month) && lead.segment === name) sums.leads += 1;
        for (const deal of deals) {
          if (!deal.won || !deal.closed || deal.closed.slice(0, 7) > last || deal.segment !== name) continue;
          const since = deal.lead === undefined ? deal.opened : leads[deal.lead]!.day;
          const isOurs = deal.source !== 'partner';
          if (deal.closed.startsWith(month)) {
            sums.total_revenue += deal.cents;
            if (isOurs) sums.marketing_revenue += deal.cents;
          }
          if (!isOurs || !(by === 'lead' ? since : deal.closed).startsWith(month)) continue;
          sums.customers += 1;
          sums.revenue += deal.cents;
          sums.cycle_days += (at(deal.closed) - at(since)) / oneDay;
        }
        const values = Object.entries(sums).map(([column, sum]) => [
          column,
          column.endsWith('revenue') ? `${sum}/100` : String(sum),
        ]);
        return {
          row: 2 * place + index + 1,
          period: month,
          segment: name,
          values: Object.fromEntries(values),
        };
      }),
    );
}

type Answered = Omit<RowAnswer, 'row'>;

function answered({ leads, deals }: Rows): Record<string, Answered[]> {
  const whole = (text: string) => days(text, text);
  return {
    leads: leads.map((lead, place) => ({
      texts: { id: `L-${place}`, tier: lead.segment },
      times: { created_at: whole(lead.day) },
    })),
    made: deals.map(({ opened, closed, won, cents, segment: tier, source, lead }) => ({
      texts: {
        lead: lead === undefined ? '' : `L-${lead}`,
        won: closed ? (won ? 'yes' : 'no') : '',
        currency: '',
        tier,
        source,
      },
      times: { opened_at: whole(opened), ...(closed && { closed_at: whole(closed) }) },
      numbers: { amount: `${cents}/100` },
    })),
  };
}

const goal: Raw = {
  compute: 'lead-goal',
  quota: '250000 USD per month',
  share: { window: '3 months', assume: '50%' },
  dealSize: { window: '3 months', assume: '5000 USD' },
  closeRate: { window: '2 months', assume: '10%' },
};
const funnel = { marketing: { source: ['search', 'fair'] }, leads: 'leads', segment: 'tier' };

function agreementWith(target: Raw, dataset: Raw) {
  return agreementOf(
    document({
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        made: { attributes: ['tier'], ...dataset },
      },
      objectives: [objective({ target: { ...goal, ...target } })],
    }),
  );
}

const facts = factsAbout(['leads', 'made'], days(`${first}-01`, latest));

/** The goals of January to June of 2026, with what is shown of the cycle. */
function goalsOf(target: Raw, dataset: Raw, data: Parameters<typeof judge>[2]) {
  const { report, findings } = judge(agreementWith(target, dataset), facts, data, latest);
  expect(findings).toEqual([]);
  return report.objectives[0]!.periods.map(period => ({
    id: period.id,
    value: period.target?.value.value,
    made: period.target?.derivation.steps.map(step => [step.name, step.value.value]),
    segments: period.target?.segments?.map(each =>
      each.derivation.steps.map(step => [step.name, step.value.value]),
    ),
  }));
}

const targets = fc.constantFrom<Raw>(
  {},
  { segments: ['A', 'B'], split: { A: '60%', B: '40%' } },
  { pooled: ['A'] },
  { cycle: '1 month' },
  { cycle: { window: '2 months', assume: '1 month' } },
  { bounds: '20%' },
);

describe('a funnel made of deals', () => {
  test.each(['closing', 'lead'] as const)(
    'gives the goals of a funnel that was summed by hand as it stood at the time, customers by %s',
    by => {
      fc.assert(
        fc.property(rowsOf, targets, (rows, target) => {
          const deals = { kind: 'deals', file: 'metrics/deals.csv', funnel, customersBy: by };
          const made = goalsOf(target, deals, { rows: answered(rows) });
          const bounds = target.bounds === undefined;
          for (const { id, ...period } of made) {
            const last = monthId(monthNumber(id) - 1);
            const byHand = goalsOf(
              target,
              { kind: 'funnel', file: 'metrics/funnel.csv', customersBy: by },
              { funnel: summedByHand(rows, by, by === 'lead' && bounds ? last : '2026-06') },
            );
            if (by === 'lead' && !bounds) continue;
            const { id: _id, ...same } = byHand.find(each => each.id === id)!;
            expect(period).toEqual(same);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  test('gives the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(rowsOf, targets, fc.infiniteStream(fc.nat()), (rows, target, stream) => {
        const places = stream[Symbol.iterator]();
        const { leads, made } = answered(rows);
        const shuffled = (list: readonly Answered[]) =>
          list
            .map(row => ({ row, place: places.next().value }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ row }) => row);
        const dataset = { kind: 'deals', file: 'metrics/deals.csv', funnel };
        const one = goalsOf(target, dataset, { rows: { leads: leads!, made: made! } });
        const other = goalsOf(target, dataset, {
          rows: { leads: shuffled(leads!), made: shuffled(made!) },
        });
        expect(other).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });
});
