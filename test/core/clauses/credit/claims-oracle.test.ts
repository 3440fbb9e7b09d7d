import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import { exact, sum } from '../../../../src/core/ground/exact.ts';
import type { CreditReport } from '../../../../src/core/report.ts';
import { objective, type Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from './credit-sample.ts';

const ids = ['web', 'mail'] as const;
const monthOf = (index: number) => `2026-${String(index + 1).padStart(2, '0')}`;
const yearCap = 450;
const termShare = 20;

const terms: Raw = {
  ...cloudTerms(
    {},
    {
      objectives: ids.map(id =>
        objective({
          id,
          title: id,
          indicator: { availability: 'incidents' },
          target: { atLeast: '99.9%' },
        }),
      ),
    },
  ),
  effective: { from: '2026-01-01', to: '2026-12-31' },
  remedies: ids.map(id => ({
    id: `${id}-credit`,
    objectives: [id],
    text: 'Credit.',
    credit: {
      tiers: [
        { below: '99.9%', credit: '10%' },
        { below: '99%', credit: '40%' },
      ],
      base: { fees: 'compute' },
      claimWithin: '100 days',
    },
  })),
  creditCaps: [
    { per: '12 months', atMost: `${yearCap} USD` },
    { per: 'term', atMost: `${termShare}%`, of: 'compute' },
  ],
};

/** What was missed, claimed, settled, issued: the fees are whole hundreds, so that nothing is rounded. */
const world = fc.record({
  /** Hours down in each of the first eight months, which both clauses credit: none, few or many. */
  lost: fc.array(fc.constantFrom(0, 0, 2, 10), { minLength: 8, maxLength: 8 }),
  fees: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 12, maxLength: 12 }),
  known: fc.integer({ min: 8, max: 12 }),
  claims: fc.uniqueArray(fc.record({ month: fc.nat(7), id: fc.constantFrom(...ids), day: fc.nat(330) }), {
    maxLength: 10,
    selector: each => each.day,
  }),
  settled: fc.option(fc.record({ month: fc.nat(7), id: fc.constantFrom(...ids), day: fc.nat(300) }), {
    nil: undefined,
  }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function seen({ lost, fees, claims, settled }: World, known: number, asOf: string) {
  const incidents = lost.flatMap((hours, month) =>
    hours === 0 ? [] : [down(`${monthOf(month)}-03T00:00`, hours * 60 * minute)],
  );
  const events: AgreementEvent[] = claims
    .toSorted((a, b) => a.day - b.day)
    .map(({ month, id, day }, row) =>
      event('claim', addDays('2026-01-20', day), monthOf(month), { clause: `${id}-credit`, row: row + 1 }),
    );
  if (settled) {
    const about = { objective: settled.id, value: '99.95%', row: 90 };
    const day = (more: number) => addDays('2026-02-20', settled.day + more);
    events.push(event('dispute', day(0), monthOf(settled.month), { ...about, by: 'marketing' }));
    events.push(
      event('dispute', day(9), monthOf(settled.month), {
        ...about,
        row: 91,
        effect: 'settled',
        by: 'sales',
        agreedBy: ['marketing'],
      }),
    );
  }
  const rows = feesOf('0')
    .map((fee, month) => ({ ...fee, amount: String(fees[month]! * 100) }))
    .slice(0, known);
  return judgedCredits(terms, { incidents }, { fees: rows, events }, asOf).credits;
}

const keyOf = ({ remedy, period }: CreditReport) => `${remedy} ${period}`;
const number = (text: string | undefined) => Number(text ?? '0');

/** What is due and held of each claimed credit, by hand: one after the other, trying every window of twelve months. */
function byHand(credits: readonly CreditReport[], { fees }: World, known: number) {
  const limit = (fees.slice(0, known).reduce((total, fee) => total + fee, 0) * 100 * termShare) / 100;
  const found = new Map<string, { due: number; held: number }>();
  const used: { month: number; all: number }[] = [];
  const claimed = credits.filter(each => each.claimedAt !== undefined);
  const fixed = (each: CreditReport) => Math.max(Date.parse(each.claimedAt!), Date.parse(each.end));
  for (const credit of claimed.toSorted(
    (a, b) =>
      fixed(a) - fixed(b) || Date.parse(a.end) - Date.parse(b.end) || (a.remedy === 'web-credit' ? -1 : 1),
  )) {
    const month = Number(credit.period.slice(5));
    let all = number(credit.before?.value);
    for (let last = month; last < month + 12; last++) {
      const inWindow = used.filter(each => each.month > last - 12 && each.month <= last);
      all = Math.min(all, Math.max(0, yearCap - inWindow.reduce((total, each) => total + each.all, 0)));
    }
    const before = used.reduce((total, each) => total + each.all, 0);
    const due = Math.min(all, Math.max(0, limit - before));
    // With all fees known, what the term takes is lost.
    const kept = known === 12 ? due : all;
    found.set(keyOf(credit), { due, held: kept - due });
    used.push({ month, all: kept });
  }
  return found;
}

const runs = { numRuns: 60 };
const last = '2026-12-30';

describe('credits in whatever order they are claimed, while fees come in and disputes are settled', () => {
  test('are as they are by hand', () => {
    fc.assert(
      fc.property(world, some => {
        const credits = seen(some, some.known, last);
        const hand = byHand(credits, some, some.known);
        for (const credit of credits.filter(each => each.claimedAt !== undefined))
          expect([keyOf(credit), number(credit.due?.value), number(credit.held?.value)]).toEqual([
            keyOf(credit),
            hand.get(keyOf(credit))!.due,
            hand.get(keyOf(credit))!.held,
          ]);
      }),
      runs,
    );
  });

  test('never pass a cap, and sum up to what was earned', () => {
    fc.assert(
      fc.property(world, some => {
        const credits = seen(some, some.known, last);
        const claimed = credits.filter(each => each.claimedAt !== undefined);
        const dues = sum(claimed.map(each => each.due?.value ?? '0'));
        expect(dues.compare(yearCap)).toBeLessThanOrEqual(0);
        const limit = some.fees.slice(0, some.known).reduce((total, fee) => total + fee, 0) * termShare;
        expect(dues.compare(limit)).toBeLessThanOrEqual(0);
        for (const { before, due, held, caps = [] } of credits) {
          const lost = caps.filter(each => !each.holds).map(each => each.over.value);
          const all = sum([due?.value ?? '0', held?.value ?? '0', ...lost]);
          expect(all.equals(exact(before?.value ?? '0'))).toBe(true);
        }
      }),
      runs,
    );
  });

  test('change by no later claim and with no time, only by a fact, and grow as fees come in', () => {
    fc.assert(
      fc.property(world, some => {
        const fixed = new Map<string, string | undefined>();
        const days = some.claims.map(each => addDays('2026-01-20', each.day)).sort();
        const plain = { ...some, settled: undefined };
        for (const asOf of [...days, last])
          for (const credit of seen(plain, some.known, asOf)) {
            const key = keyOf(credit);
            if (credit.state !== 'claimed') continue;
            const told = `${credit.due?.value} ${credit.held?.value}`;
            expect([key, told]).toEqual([key, fixed.get(key) ?? told]);
            fixed.set(key, told);
          }
        const before = new Map(seen(some, some.known, last).map(each => [keyOf(each), each]));
        if (some.known === 12) return;
        for (const credit of seen(some, some.known + 1, last)) {
          const then = before.get(keyOf(credit));
          if (credit.claimedAt === undefined || !then) continue;
          expect(number(credit.due?.value)).toBeGreaterThanOrEqual(number(then.due?.value));
        }
      }),
      runs,
    );
  });
});
