import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import { minorPlaces } from '../../../../src/core/ground/currency.ts';
import { exact, roundHalfUp, sum } from '../../../../src/core/ground/exact.ts';
import type { CreditReport } from '../../../../src/core/report.ts';
import { objective, type Raw } from '../../sample-agreement.ts';
import { cloudTerms, down, event, feesOf, judgedCredits, minute } from './credit-sample.ts';

const uptime = (id: string, period: string) =>
  objective({
    id,
    title: id,
    indicator: { availability: 'incidents' },
    target: { atLeast: '99.9%' },
    period,
  });
const tiers = [
  { below: '99.9%', credit: '10%' },
  { below: '99%', credit: '25%' },
  { below: '95%', credit: '100%' },
];
const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
/** Minutes of downtime in each month of 2026, from its second day on. */
const downtimes = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 12, maxLength: 12 });
const incidentsOf = (minutes: readonly number[]) =>
  minutes.flatMap((length, index) =>
    length === 0 ? [] : [down(`2026-${months[index]}-02T00:00`, length * minute)],
  );
const cents = fc
  .integer({ min: 1, max: 500_000 })
  .map(amount => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`);
const total = (credits: readonly CreditReport[]) => sum(credits.map(each => each.due?.value ?? '0'));
const isIn = (amount: string, places: number) => roundHalfUp(amount, places).equals(exact(amount));
const runs = { numRuns: 30 };

/** Two clauses, by months and by quarters, each with its own caps, and caps that they share. */
function terms(own: string, shared: { term: string; year: string; invoice: string }): Raw {
  const credit = { tiers, base: { fees: 'compute' }, caps: [{ per: 'period', atMost: own }] };
  return {
    ...cloudTerms(credit, { objectives: [uptime('web', 'month'), uptime('mail', 'quarter')] }),
    remedies: ['web', 'mail'].map(id => ({ id: `${id}-credit`, objectives: [id], text: 'Credit.', credit })),
    creditCaps: [
      { per: 'term', atMost: `${shared.term} USD` },
      { per: '12 months', atMost: `${shared.year} USD` },
      { per: 'invoice', atMost: shared.invoice, of: 'all' },
    ],
  };
}

describe('caps', () => {
  const share = fc.integer({ min: 1, max: 100 }).map(percent => `${percent}%`);

  test('the sum of credits never passes a cap, of a period, an invoice, 12 months or the term', () => {
    fc.assert(
      fc.property(downtimes, cents, share, share, cents, cents, (minutes, fee, own, invoice, year, term) => {
        const { credits } = judgedCredits(
          terms(own, { term, year, invoice }),
          { incidents: incidentsOf(minutes) },
          { fees: feesOf(fee) },
        );
        expect(total(credits).compare(term)).toBeLessThanOrEqual(0);
        expect(total(credits).compare(year)).toBeLessThanOrEqual(0);
        for (const month of months) {
          const paid = total(credits.filter(each => each.startDate.slice(5, 7) === month));
          const limit = exact(fee)
            .mul(exact(invoice.slice(0, -1)))
            .div(100);
          expect(paid.compare(limit)).toBeLessThanOrEqual(0);
        }
        for (const credit of credits) {
          expect(exact(credit.due?.value ?? '0').compare(0)).toBeGreaterThanOrEqual(0);
          expect(isIn(credit.due?.value ?? '0', 2)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('no span of 12 months passes its cap, and no claimed credit changes by a later claim or with time, in whatever order they are claimed', () => {
    const raw = {
      ...cloudTerms(
        { tiers, base: { fees: 'compute' } },
        { objectives: [uptime('web', 'month'), uptime('mail', 'month')] },
      ),
      effective: { from: '2026-01-01' },
      remedies: ['web', 'mail'].map(id => ({
        id: `${id}-credit`,
        objectives: [id],
        text: 'Credit.',
        credit: { tiers, base: { fees: 'compute' }, claimWithin: '300 days' },
      })),
      creditCaps: [
        { per: '12 months', atMost: '450 USD' },
        { per: 'term', atMost: '700 USD' },
      ],
    };
    const claim = fc.record({
      month: fc.constantFrom(...months.slice(0, 8)),
      id: fc.constantFrom('web', 'mail'),
      day: fc.integer({ min: 0, max: 330 }),
    });
    fc.assert(
      fc.property(
        downtimes,
        fc.uniqueArray(claim, { maxLength: 9, selector: each => each.day }),
        (minutes, claims) => {
          const inTime = claims.toSorted((a, b) => a.day - b.day);
          const events = inTime.map(({ month, id, day }, index) =>
            event('claim', addDays('2026-01-20', day), `2026-${month}`, {
              clause: `${id}-credit`,
              row: index + 1,
            }),
          );
          const fixed = new Map<string, string>();
          const seen = [...inTime.map(each => addDays('2026-01-20', each.day)), '2026-12-30'];
          for (const asOf of seen) {
            const { credits } = judgedCredits(raw, { incidents: incidentsOf(minutes) }, { events }, asOf);
            const claimed = credits.filter(each => each.state === 'claimed');
            expect(total(claimed).compare('450')).toBeLessThanOrEqual(0);
            for (const each of claimed) {
              const key = `${each.remedy} ${each.period}`;
              expect(each.due?.value).toBe(fixed.get(key) ?? each.due?.value);
              fixed.set(key, each.due!.value);
            }
            for (const each of credits.filter(one => one.state === 'due'))
              expect(exact(each.inTurn!.value).compare(exact(each.due!.value))).toBeLessThanOrEqual(0);
            const ifAllClaimed = sum(
              credits.map(each =>
                each.state === 'lapsed' ? '0' : ((each.inTurn ?? each.due)?.value ?? '0'),
              ),
            );
            expect(ifAllClaimed.compare('450')).toBeLessThanOrEqual(0);
          }
        },
      ),
      runs,
    );
  });

  test('more downtime never earns less in sum', () => {
    fc.assert(
      fc.property(downtimes, downtimes, cents, cents, (some, more, fee, cap) => {
        const raw = cloudTerms({
          tiers,
          base: { fees: 'compute' },
          caps: [{ per: '12 months', atMost: `${cap} USD` }],
        });
        const due = (minutes: readonly number[]) =>
          total(judgedCredits(raw, { incidents: incidentsOf(minutes) }, { fees: feesOf(fee) }).credits);
        const both = some.map((length, index) => length + more[index]!);
        expect(due(both).compare(due(some))).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('the order that caps are written in changes nothing', () => {
    const caps = [
      { per: 'period', atMost: '40%' },
      { per: 'invoice', atMost: '300 USD' },
      { per: '12 months', atMost: '900 USD' },
      { per: 'term', atMost: '75%' },
    ];
    const made = (written: Raw[], minutes: readonly number[]) =>
      judgedCredits(cloudTerms({ tiers, base: { fees: 'compute' }, caps: written }), {
        incidents: incidentsOf(minutes),
      }).credits;
    fc.assert(
      fc.property(fc.shuffledSubarray(caps, { minLength: 4 }), downtimes, (written, minutes) => {
        expect(made(written, minutes)).toEqual(made(caps, minutes));
      }),
      runs,
    );
  });

  test('what is due is what was earned less what each cap took, to less than a minor unit', () => {
    fc.assert(
      fc.property(downtimes, cents, share, (minutes, fee, own) => {
        const raw = terms(own, { term: '2000', year: '900', invoice: '60%' });
        const { credits } = judgedCredits(raw, { incidents: incidentsOf(minutes) }, { fees: feesOf(fee) });
        for (const { before, caps = [], due } of credits) {
          const left = exact(before!.value).sub(sum(caps.map(each => each.over.value)));
          expect(left.sub(exact(due!.value)).abs().compare('1/100')).toBe(-1);
        }
      }),
      runs,
    );
  });
});

describe('tier edges', () => {
  const february = 28 * 86_400_000;

  test('one ms of downtime more than an edge leaves is the next tier, whatever the edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), lost => {
        const edge = `${(10_000 - lost) / 100}%`;
        const raw = (direction: string) =>
          cloudTerms({ tiers: [{ [direction]: edge, credit: '10 USD' }] }, { target: '100%' });
        const due = (direction: string, ms: number) =>
          judgedCredits(raw(direction), { incidents: [down('2026-02-01T00:00', ms)] }).credits.length;
        const at = (february * lost) / 10_000;
        expect([at - 1, at, at + 1].map(ms => due('below', ms))).toEqual([0, 0, 1]);
        expect([at - 1, at, at + 1].map(ms => due('atMost', ms))).toEqual([0, 1, 1]);
      }),
      runs,
    );
  });
});

describe('rounding', () => {
  test.each([
    ['JPY', '333', '33'],
    ['JPY', '335', '34'],
    ['RWF', '335', '34'],
    ['CLF', '3.33335', '0.3333'],
    ['USD', '333.35', '33.34'],
    ['USD', '333.34', '33.33'],
    ['KWD', '333.335', '33.334'],
    ['KWD', '333.334', '33.333'],
  ])('is half up to the minor unit: a tenth of %s %s is %s', (currency, fee, due) => {
    const raw = { ...cloudTerms({ tiers, base: { fees: 'compute' } }), currency };
    const fees = feesOf(fee).map(each => ({ ...each, currency }));
    const { credits } = judgedCredits(raw, { incidents: [down('2026-02-03T10:00', 60 * minute)] }, { fees });
    expect(credits.map(each => each.due)).toEqual([{ value: due, unit: { kind: 'money', currency } }]);
    expect(isIn(due, minorPlaces(currency))).toBe(true);
  });
});
