import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import type { AgreementEvent, DataFacts } from '../../../../src/core/ground/data-facts.ts';
import { sum } from '../../../../src/core/ground/exact.ts';
import type { CreditReport } from '../../../../src/core/report.ts';
import { at, days, factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective } from '../../sample-agreement.ts';
import { event } from './credit-sample.ts';

const hour = 3_600_000;
const base = at('2026-01-01');
const yearCap = 600;
const regions = ['north', 'south'] as const;

/** A ticket in hours since the beginning of 2026. */
type Ticket = { readonly region: string; readonly opened: number; readonly done: number | undefined };

/** Tickets to be solved within 4 hours; the groups of one clause have fees of their own, the other one earns for each started day. */
const agreement = agreementOf(
  document({
    effective: { from: '2026-01-01', to: '2026-12-31' },
    datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv', attributes: ['region'] } },
    objectives: ['solved', 'solved-late'].map(id =>
      objective({
        id,
        title: id,
        indicator: {
          each: 'tickets',
          at: 'opened_at',
          clock: 'wall',
          promise: { to: 'resolved_at', within: '4 hours' },
        },
        target: { atLeast: '90%' },
        ...(id === 'solved' && { per: { column: 'region', groups: [...regions] } }),
      }),
    ),
    remedies: [
      {
        id: 'by-region',
        objectives: ['solved'],
        text: 'A region earns.',
        credit: {
          tiers: [
            { below: '90%', credit: '10%' },
            { below: '50%', credit: '30%' },
          ],
          base: { fees: 'office' },
          claimWithin: '150 days',
        },
      },
      {
        id: 'by-day',
        objectives: ['solved-late'],
        text: 'A late day earns.',
        credit: {
          each: { late: '1 day', clock: 'wall', atMost: '200 USD' },
          amount: '30 USD',
          counting: 'started',
          claimWithin: '150 days',
        },
      },
    ],
    creditCaps: [{ per: '12 months', atMost: `${yearCap} USD` }],
  }),
);

const world = fc.record({
  tickets: fc.array(
    fc
      .record({
        region: fc.constantFrom(...regions),
        opened: fc.nat(240 * 24),
        takes: fc.option(fc.oneof(fc.nat(8), fc.nat(10 * 24)), { nil: undefined, freq: 6 }),
      })
      .map(({ takes, ...each }): Ticket => {
        return { ...each, done: takes === undefined ? undefined : each.opened + takes };
      }),
    { minLength: 4, maxLength: 14 },
  ),
  fees: fc.record({ north: fc.integer({ min: 1, max: 9 }), south: fc.integer({ min: 1, max: 9 }) }),
  claims: fc.uniqueArray(
    fc.record({ month: fc.nat(9), id: fc.constantFrom('by-region', 'by-day'), day: fc.nat(320) }),
    { minLength: 2, maxLength: 14, selector: each => each.day },
  ),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Four tickets of January that are never done: more than the cap, of both clauses. */
const pastTheCap: World = {
  tickets: [1, 2, 3, 4].map(place => ({ region: 'north', opened: place * 24, done: undefined })),
  fees: { north: 9, south: 1 },
  claims: [
    { month: 0, id: 'by-region', day: 20 },
    { month: 0, id: 'by-day', day: 30 },
  ],
};

const monthOf = (index: number) => `2026-${String(index + 1).padStart(2, '0')}`;
const last = '2026-12-31';

function seen({ tickets, fees, claims }: World, asOf: string): readonly CreditReport[] {
  const point = (on: number) => ({ start: base + on * hour, end: base + on * hour });
  const rows = tickets.map(({ region, opened, done }, place) => ({
    texts: { id: `T${place + 1}`, region },
    times: { opened_at: point(opened), ...(done !== undefined && { resolved_at: point(done) }) },
  }));
  const events: AgreementEvent[] = claims
    .toSorted((a, b) => a.day - b.day)
    .map(({ month, id, day }, row) =>
      event('claim', addDays('2026-01-20', day), monthOf(month), { clause: id, row: row + 1 }),
    );
  const facts: DataFacts = {
    ...factsAbout(['tickets'], days('2026-01-01', '2026-12-31'), events),
    fees: regions.flatMap((resource, place) =>
      Array.from({ length: 12 }, (_, month) => ({
        row: place * 12 + month + 1,
        service: 'office',
        resource,
        month: monthOf(month),
        amount: String(fees[resource] * 100),
        currency: 'USD',
      })),
    ),
  };
  return judge(agreement, facts, { rows: { tickets: rows } }, asOf).report.credits ?? [];
}

const keyOf = ({ remedy, period }: CreditReport) => `${remedy} ${period}`;
const number = (text: string | undefined) => Number(text ?? '0');

/** What a month earns before any cap over more than itself, ticket by ticket. */
function earnedIn({ tickets, fees }: World, id: string, month: number): number {
  const [start, end] = [month, month + 1].map(each => (Date.UTC(2026, each, 1) - base) / hour);
  if (id === 'by-region') {
    const shares = regions.map(region => {
      const own = tickets.filter(
        each => each.region === region && each.opened >= start! && each.opened < end!,
      );
      const kept = own.filter(each => each.done !== undefined && each.done <= each.opened + 4).length;
      const share = own.length === 0 ? 1 : kept / own.length;
      const fee = fees[region] * 100;
      return share < 0.5 ? fee * 0.3 : share < 0.9 ? fee * 0.1 : 0;
    });
    return Math.round(shares.reduce((total, each) => total + each, 0));
  }
  let total = 0;
  for (const { opened, done = Number.POSITIVE_INFINITY } of tickets) {
    // Six days at 30, and 20 more, are the 200 that a ticket earns at most.
    for (let unit = 0; unit < 7; unit++) {
      const begins = opened + 4 + unit * 24;
      if (begins >= done) break;
      if (begins >= start! && begins < end!) total += unit < 6 ? 30 : 20;
    }
  }
  return total;
}

/** What is due of each claimed credit, by hand: one after the other, as all of them lie in one span of twelve months. */
function byHand(claimed: readonly CreditReport[], some: World): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const fixed = (each: CreditReport) => Math.max(Date.parse(each.claimedAt!), Date.parse(each.end));
  let left = yearCap;
  for (const credit of claimed.toSorted(
    (a, b) =>
      fixed(a) - fixed(b) || Date.parse(a.end) - Date.parse(b.end) || (a.remedy === 'by-region' ? -1 : 1),
  )) {
    const due = Math.min(left, earnedIn(some, credit.remedy, Number(credit.period.slice(5)) - 1));
    left -= due;
    found.set(keyOf(credit), due);
  }
  return found;
}

test('credits of groups and for lateness pass no cap in whatever order they are claimed, and no claimed one changes without a fact', () => {
  const counts = { capped: 0, 'by-region': 0, 'by-day': 0 };
  fc.assert(
    fc.property(world, some => {
      const fixed = new Map<string, string>();
      const dates = some.claims.map(each => addDays('2026-01-20', each.day)).sort();
      for (const asOf of [...dates, last]) {
        const credits = seen(some, asOf);
        const claimed = credits.filter(each => each.claimedAt !== undefined && each.state === 'claimed');
        const dues = sum(claimed.map(each => each.due?.value ?? '0'));
        expect(dues.compare(yearCap)).toBeLessThanOrEqual(0);
        for (const credit of claimed) {
          const key = keyOf(credit);
          expect([key, credit.due?.value]).toEqual([key, fixed.get(key) ?? credit.due?.value]);
          fixed.set(key, credit.due!.value);
        }
      }
      const credits = seen(some, last);
      for (const credit of credits) {
        const month = Number(credit.period.slice(5)) - 1;
        expect([keyOf(credit), number(credit.before?.value)]).toEqual([
          keyOf(credit),
          earnedIn(some, credit.remedy, month),
        ]);
      }
      const claimed = credits.filter(each => each.state === 'claimed');
      const hand = byHand(claimed, some);
      for (const credit of claimed) {
        expect([keyOf(credit), number(credit.due?.value)]).toEqual([keyOf(credit), hand.get(keyOf(credit))]);
        counts[credit.remedy as 'by-region' | 'by-day']++;
        if (number(credit.due?.value) < number(credit.before?.value)) counts.capped++;
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 40), examples: [[pastTheCap]] },
  );
  for (const [what, times] of Object.entries(counts)) expect(times, what).toBeGreaterThan(0);
});
